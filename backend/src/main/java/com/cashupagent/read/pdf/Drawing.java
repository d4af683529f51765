package com.cashupagent.read.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything that one page draws, as far as reading needs it; points of the page as seen. Not thread-safe. */
final class Drawing {

    /** Text that runs another way than the page must be this much more before it decides which way up the page is. */
    private static final int CLEARLY_MORE = 2;

    private final PageView view;
    private final Map<Direction, List<Glyph>> glyphs = new EnumMap<>(Direction.class);
    private final List<Hidden> hidden = new ArrayList<>();
    private final List<Area> pictures = new ArrayList<>();
    private final List<Area> rulings = new ArrayList<>();
    private long shown;
    private long unknown;

    Drawing(PageView view) {
        this.view = view;
    }

    /** An upright rectangle in points of the page as seen. */
    record Area(double x0, double y0, double x1, double y1) {
        boolean holds(double[] point) {
            return point[0] >= x0 && point[0] <= x1 && point[1] >= y0 && point[1] <= y1;
        }

        double size() {
            return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
        }
    }

    private record Hidden(Direction direction, Glyph glyph, double[] start) {}

    PageView view() {
        return view;
    }

    void add(Direction direction, Glyph glyph) {
        glyphs.computeIfAbsent(direction, d -> new ArrayList<>()).add(glyph);
    }

    /** A character that is not painted; it counts when it turns out to lie on a picture, as a scanner puts it. */
    void addHidden(Direction direction, Glyph glyph, double[] start) {
        hidden.add(new Hidden(direction, glyph, start));
    }

    void addPicture(Area area) {
        pictures.add(clipped(area));
    }

    void addRuling(Area area) {
        rulings.add(clipped(area));
    }

    /** Counts a character, and whether the file says which one it is. */
    void count(boolean known) {
        shown++;
        unknown += known ? 0 : 1;
    }

    /** The direction of most of the page's letters. */
    Direction direction() {
        revealHidden();
        Direction most = Direction.UP;
        for (Map.Entry<Direction, List<Glyph>> each : glyphs.entrySet()) {
            boolean more = each.getValue().size()
                    > CLEARLY_MORE * glyphs.getOrDefault(most, List.of()).size();
            most = more ? each.getKey() : most;
        }
        return most;
    }

    /** The letters of one direction; {@link #direction} is asked first. */
    List<Glyph> glyphs(Direction direction) {
        return glyphs.getOrDefault(direction, List.of());
    }

    List<Area> rulings() {
        return rulings;
    }

    double pictured() {
        double covered = pictures.stream().mapToDouble(Area::size).sum();
        return Math.min(1, covered / (view.width() * view.height()));
    }

    double garbled() {
        return shown == 0 ? 0 : (double) unknown / shown;
    }

    private void revealHidden() {
        for (Hidden each : hidden) {
            if (pictures.stream().anyMatch(picture -> picture.holds(each.start()))) {
                add(each.direction(), each.glyph());
            }
        }
        hidden.clear();
    }

    private Area clipped(Area area) {
        return new Area(
                Math.max(0, area.x0()),
                Math.max(0, area.y0()),
                Math.min(view.width(), area.x1()),
                Math.min(view.height(), area.y1()));
    }
}
