package org.canvass.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.canvass.segmentation.Evidence;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.wave.Wave;

/** Books of any size and any kind, for reports to be counted again by hand. */
public final class RandomBooks {

    public static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");
    public static final List<String> STAGES = List.of("everyday", "risk", "knowledge", "identification");

    private static final String[] APPETITES = {"NO", "MAYBE", "YES", null};
    private static final String[] MANAGERS = {"Anne", "Janet", "Nancy", null};

    private RandomBooks() {}

    /** A book of up to 120 accounts out of 150 that exist, so that two books have many in common. */
    public static Book book(Random random) {
        Wave wave = new Wave();
        wave.name = "Wave " + random.nextInt(1000);
        List<PlacedAccount> accounts = new ArrayList<>();
        int share = random.nextInt(100);
        for (int i = 0; i < 150 && accounts.size() < 120; i++) {
            if (random.nextInt(100) < share) {
                accounts.add(account(i, random));
            }
        }
        return new Book(wave, accounts);
    }

    private static PlacedAccount account(int number, Random random) {
        boolean placed = random.nextInt(5) > 0;
        int x = 1 + random.nextInt(3);
        int y = 1 + random.nextInt(3);
        int invited = random.nextInt(4);
        return new PlacedAccount(
                new UUID(7, number),
                "C" + number,
                "Customer " + number,
                MANAGERS[random.nextInt(4)],
                placed ? x : null,
                placed ? y : null,
                placed ? CANVAS.segmentAt(x, y) : null,
                placed ? String.valueOf(CANVAS.segmentAt(x, y)) : "2|4",
                Evidence.values()[random.nextInt(3)],
                random.nextInt(4) == 0 ? null : STAGES.get(random.nextInt(4)),
                APPETITES[random.nextInt(4)],
                random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextInt(9_000_000) - 100_000, 2),
                invited,
                invited == 0 ? 0 : random.nextInt(invited + 1));
    }
}
