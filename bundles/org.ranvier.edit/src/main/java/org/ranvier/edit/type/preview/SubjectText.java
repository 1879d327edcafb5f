/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Dimension;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;

/**
 * A component of the type that is tried out: as one that the model has, else with typical values;
 * with the components that it refers to.
 */
final class SubjectText {
  private static final int MOST_SEARCHED = 5000;
  private static final int DEEPEST = 4;

  private final LemsModel model;
  private final TypicalValues typical;
  private final Map<String, String> chosen;
  private final List<AssumedValue> values = new ArrayList<>();
  private final Map<String, String> referred = new LinkedHashMap<>();
  private String attributes = "";
  private String content = "";

  /**
   * @param chosen values of parameters that the user has chosen
   */
  SubjectText(
      ComponentType type, LemsModel model, TypicalValues typical, Map<String, String> chosen) {
    this.model = model;
    this.typical = typical;
    this.chosen = chosen;
    Optional<Component> like = find(type);
    if (like.isPresent()) {
      copy(like.get(), type);
    } else {
      attributes = typical(type, 0, true);
      content = children(type, 0);
    }
  }

  /** Its attributes, each with a space in front. */
  String attributes() {
    return attributes;
  }

  /** What is between its tags. */
  String content() {
    return content;
  }

  /** Components that it refers to, as the model writes them. */
  String referred() {
    return String.join("\n", referred.values());
  }

  List<AssumedValue> values() {
    return values;
  }

  private Optional<Component> find(ComponentType type) {
    Deque<Component> ahead = new ArrayDeque<>(model.components());
    for (int i = 0; i < MOST_SEARCHED && !ahead.isEmpty(); i++) {
      Component next = ahead.remove();
      if (next.type().name().equals(type.name())) {
        return Optional.of(next);
      }
      if (next.passingTypes().isEmpty()) {
        ahead.addAll(next.lastingChildren());
      }
    }
    return Optional.empty();
  }

  // ---- as in the model ---------------------------------------------------------------------

  private void copy(Component like, ComponentType type) {
    XmlElement element = like.element();
    StringBuilder text = new StringBuilder();
    Set<String> written = new LinkedHashSet<>();
    for (XmlAttribute each : element.attributes()) {
      boolean ours = each.name().equals("id") || each.name().equals("type");
      if (!ours && !each.isNamespaceDeclaration() && each.prefix().isEmpty()) {
        String value = chosen.getOrDefault(each.name(), each.value());
        text.append(attribute(each.name(), value));
        written.add(each.name());
        if (type.has(TypeMember.Parameter.class, each.name())) {
          values.add(new AssumedValue(each.name(), value, like.name(), false));
        }
      }
    }
    for (TypeMember.Parameter each : parameters(type)) {
      if (!written.contains(each.name()) && like.findValue(each.name()).isEmpty()) {
        text.append(parameter(each, true));
      }
    }
    attributes = text.toString();
    content = element.contentRange().of(element.document().text());
    referTo(element);
  }

  /** Takes in what an element and those inside it name. */
  private void referTo(XmlElement element) {
    List<XmlElement> all = new ArrayList<>(List.of(element));
    element.descendants().forEach(all::add);
    for (XmlElement each : all) {
      for (XmlAttribute attribute : each.attributes()) {
        boolean own = attribute.name().equals("id");
        if (!own && !referred.containsKey(attribute.value())) {
          model.find(attribute.value()).ifPresent(this::takeIn);
        }
      }
    }
  }

  private void takeIn(Component component) {
    XmlElement element = component.element();
    if (component.passingTypes().isEmpty()) {
      referred.put(component.name(), element.range().of(element.document().text()));
      referTo(element);
    }
  }

  // ---- made up -----------------------------------------------------------------------------

  private List<TypeMember.Parameter> parameters(ComponentType type) {
    return type.parameters().stream()
        .filter(each -> !type.has(TypeMember.Fixed.class, each.name()))
        .toList();
  }

  private String typical(ComponentType type, int depth, boolean shown) {
    StringBuilder text = new StringBuilder();
    parameters(type).forEach(each -> text.append(parameter(each, shown)));
    for (TypeMember.ComponentReference each : type.members(TypeMember.ComponentReference.class)) {
      reference(each, depth).ifPresent(id -> text.append(attribute(each.name(), id)));
    }
    return text.toString();
  }

  private String parameter(TypeMember.Parameter parameter, boolean shown) {
    Dimension dimension = model.units().findDimension(parameter.dimension()).orElse(Dimension.NONE);
    String own = shown ? chosen.get(parameter.name()) : null;
    String value = own == null ? typical.next(dimension) : own;
    if (shown) {
      values.add(new AssumedValue(parameter.name(), value, "", false));
    }
    return attribute(parameter.name(), value);
  }

  private Optional<String> reference(TypeMember.ComponentReference reference, int depth) {
    for (Component each : model.components()) {
      if (each.isA(reference.type()) && each.id().isPresent()) {
        takeIn(each);
        return each.id();
      }
    }
    Optional<ComponentType> type = concrete(reference.type());
    if (depth == DEEPEST || type.isEmpty()) {
      return Optional.empty();
    }
    String id = "previewed_" + reference.name() + referred.size();
    referred.put(id, "");
    referred.put(
        id,
        "<Component id=\"%s\" type=\"%s\"%s>%s</Component>"
            .formatted(
                id,
                type.get().name(),
                typical(type.get(), depth + 1, false),
                children(type.get(), depth + 1)));
    return Optional.of(id);
  }

  private String children(ComponentType type, int depth) {
    StringBuilder text = new StringBuilder();
    for (TypeMember.Child child : type.members(TypeMember.Child.class)) {
      Optional<ComponentType> inner = concrete(child.type());
      if (depth < DEEPEST && inner.isPresent() && isRead(type, child.name())) {
        text.append(
            "<%s type=\"%s\"%s>%s</%1$s>"
                .formatted(
                    child.name(),
                    inner.get().name(),
                    typical(inner.get(), depth + 1, false),
                    children(inner.get(), depth + 1)));
      }
    }
    return text.toString();
  }

  /** The type of that name, or the first that extends it where it only stands for others. */
  private Optional<ComponentType> concrete(String name) {
    Optional<ComponentType> type = model.types().find(name);
    return type.isEmpty() || computes(type.get())
        ? type
        : model.types().types().stream()
            .filter(each -> each.isA(name) && computes(each))
            .findFirst()
            .or(() -> type);
  }

  /** Whether something computes all exposures, without parts that nobody has made. */
  private static boolean computes(ComponentType type) {
    Set<String> shown = new LinkedHashSet<>();
    Dynamics dynamics = type.dynamics();
    dynamics.stateVariables().forEach(each -> shown.add(String.valueOf(each.exposure())));
    dynamics.derivedVariables().forEach(each -> shown.add(String.valueOf(each.exposure())));
    dynamics
        .conditionalDerivedVariables()
        .forEach(each -> shown.add(String.valueOf(each.exposure())));
    boolean whole = type.members(TypeMember.Children.class).isEmpty();
    return whole && type.exposures().stream().allMatch(each -> shown.contains(each.name()));
  }

  /** Whether the type computes with a child: others, such as notes, may as well be missing. */
  private static boolean isRead(ComponentType type, String child) {
    Stream<String> paths =
        Stream.concat(
            type.dynamics().derivedVariables().stream()
                .map(Dynamics.DerivedVariable::selection)
                .flatMap(each -> each == null ? Stream.empty() : Stream.of(each.path())),
            type.members(TypeMember.DerivedParameter.class).stream()
                .flatMap(each -> Stream.ofNullable(each.select())));
    return paths.anyMatch(path -> Dynamics.Selection.steps(path).contains(child));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlEscape.value(value, '"') + "\"";
  }
}
