/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.outline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.ranvier.edit.form.FormTree.Several;
import org.ranvier.edit.form.Stretch;
import org.ranvier.edit.outline.FaultMarks;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.XmlElement;

/**
 * Element name, its id, and in grey the one or two values that tell it apart from its neighbours;
 * lists of elements by their name and how many they hold.
 */
public final class ElementLabels extends LabelProvider implements IStyledLabelProvider {
  /** Names stand out from the elements that have them; readable in either theme. */
  private static final Styler IDENTITY =
      StyledString.createColorRegistryStyler("org.ranvier.ui.identity", null);

  /** Attributes that name an element, the first present one counts. */
  private static final List<String> NAMES =
      List.of("id", "name", "href", "file", "variable", "parameter");

  /** Attributes worth showing beside the name; at most two are shown. */
  private static final List<String> TELLING =
      List.of(
          "type",
          "value",
          "component",
          "ionChannel",
          "condDensity",
          "segment",
          "segmentGroup",
          "rate",
          "midpoint",
          "scale",
          "target",
          "length",
          "step",
          "quantity",
          "size",
          "synapse",
          "amplitude");

  private FaultMarks faults = FaultMarks.NONE;

  /** Has elements with errors or warnings inside marked. */
  public void mark(FaultMarks found) {
    faults = found;
  }

  static String identity(XmlElement element) {
    return NAMES.stream()
        .map(element::attribute)
        .filter(value -> value != null)
        .findFirst()
        .orElse("");
  }

  @Override
  public StyledString getStyledText(Object object) {
    var label = new StyledString();
    if (object instanceof Several several) {
      return label.append(list(several.name(), several.stretch()));
    }
    if (object instanceof XmlElement element) {
      label.append(element.localName());
      String identity = identity(element);
      if (!identity.isEmpty()) {
        label.append(" " + identity, IDENTITY);
      }
      details(element, identity)
          .forEach(detail -> label.append("  " + detail, StyledString.QUALIFIER_STYLER));
      count(element)
          .ifPresent(count -> label.append("  " + count, StyledString.DECORATIONS_STYLER));
    }
    return label;
  }

  /** What a list of elements of a name is called, or a stretch of it. */
  public static String list(String name, Stretch stretch) {
    return stretch.all()
        ? NLS.bind(OutlineMessages.list, name, stretch.size())
        : NLS.bind(OutlineMessages.range, stretch.from() + 1, stretch.to());
  }

  @Override
  public String getText(Object object) {
    return getStyledText(object).getString();
  }

  @Override
  public Image getImage(Object object) {
    return switch (object) {
      case XmlElement element ->
          Icons.ofElement(element.localName()).image(faults.in(element.range()));
      case Several several -> Icons.ofElement(several.name()).image();
      default -> null;
    };
  }

  private static Stream<String> details(XmlElement element, String identity) {
    return TELLING.stream()
        .map(element::attribute)
        .filter(value -> value != null && !value.equals(identity))
        .limit(2);
  }

  /**
   * How many segments a morphology has, how many cells a population, how many connections a
   * projection.
   */
  private static Optional<String> count(XmlElement element) {
    return switch (element.localName()) {
      case "morphology" -> counted(element, "segment", "segments");
      case "population" -> counted(element, "instance", "instances");
      case "projection", "electricalProjection", "continuousProjection" ->
          Optional.of(element.elements().size() + " connections");
      case "inputList" -> Optional.of(element.elements().size() + " inputs");
      default -> Optional.empty();
    };
  }

  private static Optional<String> counted(XmlElement element, String child, String noun) {
    int count = element.elements(child).size();
    return count == 0 ? Optional.empty() : Optional.of(count + " " + noun);
  }
}
