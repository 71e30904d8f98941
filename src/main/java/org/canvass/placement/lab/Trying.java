package org.canvass.placement.lab;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.FigureSum;
import org.canvass.account.facts.FigureSums;
import org.canvass.placement.lab.Trial.Stored;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Input.Kind;
import org.canvass.segmentation.model.Input.Source;
import org.canvass.segmentation.model.Segment;
import org.canvass.segmentation.model.Terciles;

/** Tries a draft against what a wave has stored. It only reads; every statement names the organization. */
@ApplicationScoped
class Trying {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int FETCH = 5_000;
    private static final int TELL_EVERY = 1_000;

    @Inject
    DataSource database;

    @Inject
    FigureSums figures;

    /** One wave's placements by one of its models. */
    record Base(String organization, UUID wave, SegmentationModel model, LocalDate asOf) {}

    /**
     * How many accounts there are to place.
     *
     * @param stamp changes whenever one of them is placed again
     */
    record Size(int accounts, String stamp) {}

    Size size(Base base) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*), max(placed_at) from placement"
                                + " where organization_id = ? and wave_id = ? and model_key = ?")) {
            bind(statement, base);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Size(row.getInt(1), row.getString(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The placements could not be counted.", failure);
        }
    }

    /**
     * Places every account of the wave by the draft.
     *
     * @param progress is told how many are done, now and then
     */
    Outcome run(Base base, SegmentationModel draft, IntConsumer progress) {
        long from = System.nanoTime();
        Map<String, Map<UUID, BigDecimal>> beside = beside(base, draft);
        Trial trial = new Trial(base.model(), draft, thirds(draft, beside));
        Counting counting = new Counting(numbers(base.model()), numbers(draft));
        String sql = "select account_id, segment, revenue, inputs from placement"
                + " where organization_id = ? and wave_id = ? and model_key = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            bind(statement, base);
            try (ResultSet row = statement.executeQuery()) {
                for (int done = 1; row.next(); done++) {
                    UUID account = UUID.fromString(row.getString(1));
                    int was = row.getInt(2);
                    Map<String, Stored> stored = read(row.getString(4));
                    int is = trial.segment(stored, stored.containsKey("new"), figuresOf(account, beside));
                    counting.add(account, was, is, row.getBigDecimal(3));
                    if (done % TELL_EVERY == 0) {
                        progress.accept(done);
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The placements could not be read.", failure);
        }
        return counting.outcome((System.nanoTime() - from) / 1_000_000);
    }

    /** Figures that the draft wants and the placements do not hold, as they are known today for the wave's day. */
    private Map<String, Map<UUID, BigDecimal>> beside(Base base, SegmentationModel draft) {
        Map<String, Map<UUID, BigDecimal>> beside = new HashMap<>();
        for (Input input : draft.inputs()) {
            if (input.source() == Source.FIGURES && Trial.storedAs(base.model(), input) == null) {
                beside.put(input.field(), new HashMap<>());
            }
        }
        if (!beside.isEmpty()) {
            figures.all(base.organization(), base.asOf())
                    .forEach((account, known) -> beside.forEach((field, values) -> {
                        FigureSum sum = sum(known, field);
                        if (sum != null && sum.amount() != null) {
                            values.put(account, sum.amount());
                        }
                    }));
        }
        return beside;
    }

    private static FigureSum sum(AccountFigures known, String field) {
        return switch (field) {
            case "revenue" -> known.revenue();
            case "profit" -> known.profit();
            case "potential" -> known.potential();
            case "engagement" -> known.engagement();
            default -> null;
        };
    }

    private static Map<String, Terciles> thirds(SegmentationModel draft, Map<String, Map<UUID, BigDecimal>> beside) {
        Map<String, Terciles> cuts = new HashMap<>();
        draft.inputs().stream()
                .filter(input -> input.kind() == Kind.TERCILE && beside.containsKey(input.field()))
                .forEach(input -> cuts.put(
                        input.key(), Terciles.freeze(beside.get(input.field()).values())));
        return cuts;
    }

    private static Map<String, BigDecimal> figuresOf(UUID account, Map<String, Map<UUID, BigDecimal>> beside) {
        if (beside.isEmpty()) {
            return Map.of();
        }
        Map<String, BigDecimal> mine = new HashMap<>();
        beside.forEach((field, values) -> {
            if (values.containsKey(account)) {
                mine.put(field, values.get(account));
            }
        });
        return mine;
    }

    /** Token by token: a hundred thousand lists are read within a second. */
    private static Map<String, Stored> read(String inputs) {
        Map<String, Stored> stored = new HashMap<>();
        try (JsonParser json = JSON.createParser(inputs)) {
            String key = null;
            String raw = null;
            int level = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    key = null;
                    raw = null;
                    level = 0;
                } else if (token == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    if (name.equals("key")) {
                        key = json.getText();
                    } else if (name.equals("raw") && value != JsonToken.VALUE_NULL) {
                        raw = json.getText();
                    } else if (name.equals("level") && value != JsonToken.VALUE_NULL) {
                        level = json.getIntValue();
                    } else if (value.isStructStart()) {
                        json.skipChildren();
                    }
                } else if (token == JsonToken.END_OBJECT) {
                    stored.put(key, new Stored(level, raw));
                }
            }
            return stored;
        } catch (IOException broken) {
            throw new IllegalStateException("The inputs of a placement cannot be read.", broken);
        }
    }

    private static List<Integer> numbers(SegmentationModel model) {
        List<Integer> numbers = new ArrayList<>(model.segments().stream()
                .map(Segment::number)
                .sorted(Comparator.reverseOrder())
                .toList());
        numbers.add(0);
        return numbers;
    }

    private static void bind(PreparedStatement statement, Base base) throws SQLException {
        statement.setString(1, base.organization());
        statement.setString(2, base.wave().toString());
        statement.setString(3, base.model().key());
    }

    /** Adds up who is where. */
    private static final class Counting {
        private final List<Integer> from;
        private final List<Integer> to;
        private final int[][] counts;
        private final BigDecimal[][] revenue;
        private final List<Outcome.Mover> movers = new ArrayList<>();
        private int accounts;

        Counting(List<Integer> from, List<Integer> to) {
            this.from = from;
            this.to = to;
            this.counts = new int[from.size()][to.size()];
            this.revenue = new BigDecimal[from.size()][to.size()];
            for (BigDecimal[] row : revenue) {
                java.util.Arrays.fill(row, BigDecimal.ZERO);
            }
        }

        void add(UUID account, int was, int is, BigDecimal money) {
            int row = from.indexOf(was);
            int column = to.indexOf(is);
            counts[row][column]++;
            accounts++;
            if (money != null) {
                revenue[row][column] = revenue[row][column].add(money);
            }
            if (was != is) {
                movers.add(new Outcome.Mover(account, was, is, money));
            }
        }

        Outcome outcome(long millis) {
            movers.sort(Comparator.comparing(Outcome.Mover::revenue, Comparator.nullsLast(Comparator.reverseOrder())));
            return new Outcome(from, to, counts, revenue, List.copyOf(movers), accounts, millis);
        }
    }
}
