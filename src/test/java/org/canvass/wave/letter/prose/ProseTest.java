package org.canvass.wave.letter.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            plain words                            | plain words
            **bold** words                         | <b>bold</b> words
            a **{name}** b                         | a <b>{name}</b> b
            **[a page](https://a.test/b)**         | <b a.test/b>a page</b>
            see [it](https://a.test/?x=1&y=2) now  | see <a a.test/?x=1&y=2>it</a> now
            2 * 3 ** 4                             | 2 * 3 ** 4
            ** not bold **                         | ** not bold **
            [it](javascript:alert(1))              | [it](javascript:alert(1))
            [it](http://a.test)                    | [it](http://a.test)
            [x.test](https://y.test)               | [x.test](https://y.test)
            <b>tags</b> {{7*7}} mean nothing       | <b>tags</b> {{7*7}} mean nothing
            """)
    void aLineIsReadAsRuns(String line, String read) {
        assertThat(Prose.runs(line).stream().map(ProseTest::shown).collect(Collectors.joining()))
                .isEqualTo(read);
    }

    @Test
    void emptyLinesListsAndTheQuestionMakeBlocks() {
        String text = "Dear {name},\nhello\n\nWe ask about\n- prices\n* service\nand\n{question}\nBye\n{sender}";
        assertThat(Prose.blocks(text).stream().map(ProseTest::shown))
                .containsExactly("p2", "p1", "list2", "p1", "question", "p2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a [page](https://a.test)                   |
            [https://a.test/x](https://a.test/y)       |
            [a.test](https://b.test)                   | though its words name another page
            [https://bank.test](https://evil.test)     | though its words name another page
            [page](http://a.test)                      | must lead to a web page under https
            [page](javascript:alert)                   | must lead to a web page under https
            [page](https://localhost/x)                | must lead to a web page under https
            [page](https://{account}.test)             | no address of a web page
            [page](https://me:pw@a.test)               | names a user
            [page](https://a.test                      | begins a link and does not end it
            **bold                                     | begins bold words
            **bold** and **more                        | begins bold words
            """)
    void aProblemNamesItsLine(String line, String said) {
        var problems = Prose.problems("one\n\n" + line);
        if (said == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).containsOnlyKeys(3);
            assertThat(problems.get(3)).singleElement().asString().contains(said);
        }
    }

    @Test
    void linksToOurselvesAreFoundByTheirLine() {
        assertThat(Prose.linesLeadingTo("canvass.test", "[a](https://x.test)\n[b](https://Canvass.test/s/abc)"))
                .isEqualTo(List.of(2));
    }

    private static String shown(Run run) {
        String address = run.link() == null ? "" : " " + run.link().replace("https://", "");
        if (run.bold()) {
            return "<b" + address + ">" + run.text() + "</b>";
        }
        return run.link() == null ? run.text() : "<a" + address + ">" + run.text() + "</a>";
    }

    private static String shown(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return "p" + paragraph.lines().size();
        }
        return block instanceof Block.Bullets bullets ? "list" + bullets.items().size() : "question";
    }
}
