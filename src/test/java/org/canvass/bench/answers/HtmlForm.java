package org.canvass.bench.answers;

import java.util.HashSet;
import java.util.Set;

/**
 * The form of a page, filled in: of what can be chosen the first, a sentence where something can be written.
 *
 * @param action where it is sent, as it stands in the page
 * @param fields as they are sent
 * @param answers how many questions were answered
 */
record HtmlForm(String action, String fields, int answers) {

    static HtmlForm of(String page) {
        int begin = page.indexOf("<form ");
        int end = page.indexOf("</form>", begin);
        if (begin < 0 || end < 0) {
            throw new IllegalStateException("There is no form in this page:\n" + page);
        }
        StringBuilder fields = new StringBuilder();
        Set<String> given = new HashSet<>();
        int answers = 0;
        for (int at = page.indexOf('<', begin + 1); at >= 0 && at < end; at = page.indexOf('<', at + 1)) {
            boolean input = page.startsWith("<input ", at);
            boolean text = page.startsWith("<textarea ", at);
            if (!input && !text) {
                continue;
            }
            String tag = page.substring(at, page.indexOf('>', at));
            String type = text ? "textarea" : attribute(tag, "type");
            String name = attribute(tag, "name");
            if (name.isEmpty() || !given.add(name)) {
                continue;
            }
            String value = type.matches("hidden|radio|checkbox") ? attribute(tag, "value") : "It+works+well+for+us.";
            fields.append(fields.length() == 0 ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(value);
            answers += type.equals("hidden") ? 0 : 1;
        }
        return new HtmlForm(
                attribute(page.substring(begin, page.indexOf('>', begin)), "action"), fields.toString(), answers);
    }

    private static String attribute(String tag, String name) {
        int at = tag.indexOf(" " + name + "=\"");
        if (at < 0) {
            return "";
        }
        int from = at + name.length() + 3;
        return tag.substring(from, tag.indexOf('"', from));
    }
}
