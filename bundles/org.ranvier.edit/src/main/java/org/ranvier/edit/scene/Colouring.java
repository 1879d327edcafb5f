/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.preview.Preview.Region;
import org.ranvier.edit.preview.Regions;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;

/** What the colour of a segment can stand for. */
public enum Colouring {
  REGION {
    @Override
    public Colours of(Morphology morphology, Palette palette) {
      Region[] regions = Regions.of(morphology);
      int[] colours = new int[regions.length];
      Set<Region> found = EnumSet.noneOf(Region.class);
      for (int i = 0; i < regions.length; i++) {
        found.add(regions[i]);
        colours[i] = palette.of(regions[i]);
      }
      List<Legend.Name> names = new ArrayList<>();
      for (Region each : found) {
        names.add(new Legend.Name(nameOf(each), palette.of(each)));
      }
      return new Colours(colours, new Legend.Names(title(), names));
    }
  },
  PATH_LENGTH {
    @Override
    public Colours of(Morphology morphology, Palette palette) {
      return of(morphology, palette, each -> morphology.pathLengthUm(each, 0.5));
    }
  },
  DIAMETER {
    @Override
    public Colours of(Morphology morphology, Palette palette) {
      List<Segment> segments = morphology.segments();
      return of(
          morphology,
          palette,
          each ->
              (segments.get(each).proximal().diameter() + segments.get(each).distal().diameter())
                  / 2);
    }
  };

  /** Colours on the background of a theme. */
  public record Palette(boolean dark, ColourMap map) {
    private static final int SOMA_ON_LIGHT = 0x4A4A4A;
    private static final int SOMA_ON_DARK = 0xD0D0D0;

    /** Of the maps, from dark to bright, what is told from the background. */
    private static final double DARKEST_ON_DARK = 0.3;

    private static final double BRIGHTEST_ON_LIGHT = 0.85;

    /** The part of the map for continuous numbers. */
    public Legend.Scale scale() {
      return dark
          ? new Legend.Scale(map, DARKEST_ON_DARK, 1)
          : new Legend.Scale(map, 0, BRIGHTEST_ON_LIGHT);
    }

    int of(Region region) {
      return switch (region) {
        case SOMA -> dark ? SOMA_ON_DARK : SOMA_ON_LIGHT;
        case AXON -> dark ? 0x3D9FDB : 0x0072B2;
        case APICAL -> 0xCC79A7;
        case BASAL -> 0x009E73;
        case OTHER -> 0x7F7F7F;
      };
    }
  }

  public abstract Colours of(Morphology morphology, Palette palette);

  /** What is coloured. */
  public String title() {
    return switch (this) {
      case REGION -> EditMessages.of("scene.colouring.region");
      case PATH_LENGTH -> EditMessages.of("scene.colouring.pathLength");
      case DIAMETER -> EditMessages.of("scene.colouring.diameter");
    };
  }

  /** What a part of a cell is called, in the language of the user. */
  public static String nameOf(Region region) {
    return switch (region) {
      case SOMA -> EditMessages.of("scene.region.soma");
      case AXON -> EditMessages.of("scene.region.axon");
      case APICAL -> EditMessages.of("scene.region.apical");
      case BASAL -> EditMessages.of("scene.region.basal");
      case OTHER -> EditMessages.of("scene.region.other");
    };
  }

  /** Colours by a length. */
  Colours of(Morphology morphology, Palette palette, IntToDoubleFunction valueUm) {
    double[] values =
        IntStream.range(0, morphology.segments().size()).mapToDouble(valueUm).toArray();
    return Colours.byValue(title(), "µm", values, palette.scale());
  }
}
