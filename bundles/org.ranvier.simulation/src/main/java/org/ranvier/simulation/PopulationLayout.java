/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * The rule by which a population lays out its cells, instead of listing them: at random in a
 * region, on the points of a grid, or without places. The schema of NeuroML has such rules but does
 * not say how large a region is; so much is chosen here:
 *
 * <ul>
 *   <li>a region is the box between its elements {@code corner} and {@code corner + size}, where it
 *       has them ({@code <corner x y z/>}, {@code <size width height depth/>}), else a cube with a
 *       side of {@value #DEFAULT_SIDE} µm from the origin;
 *   <li>the points of a grid begin where the {@code structure} of the layout's space says and are
 *       as far apart, {@value #DEFAULT_SPACING} µm where it says nothing; x varies fastest.
 * </ul>
 *
 * Places depend on the seed and the population's id only.
 */
public final class PopulationLayout {
  static final double DEFAULT_SIDE = 100;
  static final double DEFAULT_SPACING = 10;
  private static final long MOST_CELLS = 100_000_000;

  /** How cells are laid out. */
  public enum Kind {
    RANDOM,
    GRID,
    UNSTRUCTURED
  }

  /**
   * A place.
   *
   * @param x in µm
   * @param y in µm
   * @param z in µm
   */
  public record Place(double x, double y, double z) {}

  private final XmlElement population;
  private final XmlElement layout;
  private final XmlElement rule;
  private final Kind kind;

  private PopulationLayout(XmlElement population, XmlElement layout, XmlElement rule, Kind kind) {
    this.population = population;
    this.layout = layout;
    this.rule = rule;
    this.kind = kind;
  }

  /**
   * The layout of a population; empty where it has none, or lists its cells.
   *
   * @param population the element
   * @throws ModelProblemException where the layout holds no rule
   */
  public static Optional<PopulationLayout> find(XmlElement population) {
    Optional<XmlElement> layout = population.findElement("layout");
    if (layout.isEmpty() || population.findElement("instance").isPresent()) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      Optional<XmlElement> rule = layout.get().findElement(kind.name().toLowerCase(Locale.ROOT));
      if (rule.isPresent()) {
        return Optional.of(new PopulationLayout(population, layout.get(), rule.get(), kind));
      }
    }
    throw layout.get().problem("this layout is empty; random, grid or unstructured is expected");
  }

  public Kind kind() {
    return kind;
  }

  /** Number of cells. */
  public long count() {
    long count =
        kind == Kind.GRID ? along("xSize") * along("ySize") * along("zSize") : whole("number", 0);
    if (count > MOST_CELLS) {
      throw rule.problem(
          "%d cells are more than the %d that can be laid out".formatted(count, MOST_CELLS));
    }
    return count;
  }

  /** A grid without an extent along an axis has one layer there. */
  private long along(String attribute) {
    return Math.max(1, whole(attribute, 1));
  }

  /**
   * The places of all cells, in order; empty for an unstructured layout.
   *
   * @throws ModelProblemException where numbers or the names of space and region are at fault
   */
  public List<Place> places(long seed) {
    return switch (kind) {
      case UNSTRUCTURED -> List.of();
      case GRID -> grid();
      case RANDOM -> random(seed);
    };
  }

  private List<Place> grid() {
    Optional<XmlElement> structure =
        named(layout, "space").flatMap(space -> space.findElement("structure"));
    double[] start = new double[3];
    double[] spacing = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      String name = "xyz".substring(axis, axis + 1);
      start[axis] = structure.map(s -> real(s, name + "Start", 0)).orElse(0.0);
      spacing[axis] =
          structure.map(s -> real(s, name + "Spacing", DEFAULT_SPACING)).orElse(DEFAULT_SPACING);
    }
    List<Place> places = new ArrayList<>();
    for (long z = 0; z < along("zSize"); z++) {
      for (long y = 0; y < along("ySize"); y++) {
        for (long x = 0; x < along("xSize"); x++) {
          places.add(
              new Place(
                  start[0] + x * spacing[0], start[1] + y * spacing[1], start[2] + z * spacing[2]));
        }
      }
    }
    return places;
  }

  private List<Place> random(long seed) {
    Optional<XmlElement> region = named(rule, "region");
    Optional<XmlElement> corner = region.flatMap(each -> inside(each, "corner"));
    Optional<XmlElement> size = region.flatMap(each -> inside(each, "size"));
    double[] from = new double[3];
    double[] extent = new double[3];
    String[] sides = {"width", "height", "depth"};
    for (int axis = 0; axis < 3; axis++) {
      String name = "xyz".substring(axis, axis + 1);
      String side = sides[axis];
      from[axis] = corner.map(c -> real(c, name, 0)).orElse(0.0);
      extent[axis] = size.map(s -> real(s, side, 0)).orElse(DEFAULT_SIDE);
    }
    String id = Optional.ofNullable(population.attribute("id")).orElse("");
    var draws = new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * (1 + id.hashCode())));
    List<Place> places = new ArrayList<>();
    long count = count();
    for (long i = 0; i < count; i++) {
      places.add(
          new Place(
              from[0] + draws.nextDouble() * extent[0],
              from[1] + draws.nextDouble() * extent[1],
              from[2] + draws.nextDouble() * extent[2]));
    }
    return places;
  }

  private static Optional<XmlElement> inside(XmlElement region, String name) {
    for (XmlElement element : region.descendants()) {
      if (element.localName().equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** The space or region of the network that an attribute names. */
  private Optional<XmlElement> named(XmlElement owner, String kindOfElement) {
    Optional<XmlAttribute> reference = owner.findAttribute(kindOfElement);
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    String id = reference.get().value().strip();
    return Optional.of(
        population
            .parent()
            .flatMap(
                network ->
                    network.elements(kindOfElement).stream()
                        .filter(each -> id.equals(each.attribute("id")))
                        .findFirst())
            .orElseThrow(
                () ->
                    reference
                        .get()
                        .problem(
                            "there is no %s %s in this network".formatted(kindOfElement, id))));
  }

  private long whole(String attribute, long otherwise) {
    Optional<XmlAttribute> written = rule.findAttribute(attribute);
    if (written.isEmpty()) {
      return otherwise;
    }
    String text = written.get().value().strip();
    if (!text.matches("\\d{1,9}")) {
      throw written.get().problem("\"" + text + "\" was found; a whole number from 0 is expected");
    }
    return Long.parseLong(text);
  }

  private static double real(XmlElement element, String attribute, double otherwise) {
    Optional<XmlAttribute> written = element.findAttribute(attribute);
    if (written.isEmpty()) {
      return otherwise;
    }
    String text = written.get().value().strip();
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw written.get().problem("\"" + text + "\" was found; a number is expected");
  }

  /** Where the rule stands. */
  public SourceLocation location() {
    return rule.location();
  }
}
