package org.canvass.report.model;

import java.util.List;
import java.util.stream.Collectors;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;

/** The colours of a model's segments, for pages whose style sheet does not know them. */
public final class ModelColours {

    /** The colours that every page knows already. */
    private static final List<String> KNOWN = List.of("#9aa5b1", "#009e73", "#56b4e9", "#0072b2", "#e69f00", "#d55e00");

    private ModelColours() {}

    /** Where the colours of a model are; null where every page knows them already. */
    public static String path(SegmentationModel model) {
        boolean known = model.segments().stream()
                .allMatch(segment -> segment.number() <= KNOWN.size()
                        && KNOWN.get(segment.number() - 1).equals(segment.color()));
        return known ? null : "/models/" + model.key() + "/" + model.version() + "/colours.css";
    }

    static String sheet(SegmentationModel model) {
        return model.segments().stream().map(ModelColours::rules).collect(Collectors.joining());
    }

    private static String rules(Segment segment) {
        int n = segment.number();
        return ":root{--segment-%d:%s}\n.segment[data-segment=\"%d\"]::before{background:%s;color:%s}\n"
                        .formatted(n, segment.color(), n, segment.color(), dark(segment.color()) ? "#fff" : "#10171d")
                + ".cell.s%d,.solid.s%d{fill:%s}\n".formatted(n, n, segment.color());
    }

    private static boolean dark(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.299 * (rgb >> 16) + 0.587 * ((rgb >> 8) & 255) + 0.114 * (rgb & 255) < 105;
    }
}
