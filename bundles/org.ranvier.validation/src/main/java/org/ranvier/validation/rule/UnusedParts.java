/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.include.Include;
import org.ranvier.xml.include.IncludeClosure;

/**
 * Everything in the file that describes a run or a network takes part in it: components are reached
 * from there, and of each included file something is used. A file without a network is a library
 * that others use.
 */
public final class UnusedParts implements Rule {
  @Override
  public String id() {
    return "unused-parts";
  }

  @Override
  public void check(Model model, Report report) {
    Optional<LemsModel> lems = model.findLems();
    if (lems.isEmpty() || !model.isComplete() || !lems.get().problems().isEmpty()) {
      return;
    }
    Set<Component> roots = rootsOf(model);
    if (!roots.isEmpty()) {
      Reach reach = new Reach(lems.get());
      roots.forEach(reach::add);
      reach.run();
      components(model, reach, report);
      includes(lems.get().files(), reach, report);
    }
  }

  /** Simulations and networks of the file itself. */
  private static Set<Component> rootsOf(Model model) {
    Set<Component> roots = new HashSet<>();
    for (XmlElement element : model.files().getFirst().root().elements()) {
      model
          .findComponent(element)
          .filter(each -> each.isA("network") || each.isA("Simulation") || holdsNetwork(each))
          .ifPresent(roots::add);
    }
    return roots;
  }

  private static boolean holdsNetwork(Component component) {
    return component.children().stream().anyMatch(each -> each.isA("network"));
  }

  private static void components(Model model, Reach reach, Report report) {
    for (XmlElement element : model.files().getFirst().root().elements()) {
      Optional<Component> component = model.findComponent(element);
      if (component.isPresent() && !reach.reached.contains(component.get())) {
        report.info(
            element,
            "nothing uses %s".formatted(component.get()),
            Optional.of(Fixes.remove(element)));
      }
    }
  }

  private static void includes(IncludeClosure files, Reach reach, Report report) {
    for (Include include : files.includes()) {
      XmlAttribute reference = include.reference();
      boolean own = reference.element().document().whole() == files.start();
      if (own
          && !CoreTypes.library().holds(include.target())
          && closureOf(include.target(), files).stream().noneMatch(reach.files::contains)) {
        report.info(
            reference.location(),
            "nothing of %s is used here".formatted(reference.value()),
            Optional.of(Fixes.remove(reference.element())));
      }
    }
  }

  private static Set<XmlDocument> closureOf(XmlDocument document, IncludeClosure files) {
    Set<XmlDocument> found = new HashSet<>();
    Deque<XmlDocument> ahead = new ArrayDeque<>(List.of(document));
    while (!ahead.isEmpty()) {
      XmlDocument next = ahead.removeFirst();
      if (found.add(next)) {
        files.includes().stream()
            .filter(each -> each.reference().element().document().whole() == next)
            .forEach(each -> ahead.add(each.target()));
      }
    }
    return found;
  }

  /** What can be reached from some components by what they contain and name. */
  private static final class Reach {
    private final LemsModel lems;
    private final Set<Component> reached = new HashSet<>();
    private final Set<XmlDocument> files = new HashSet<>();
    private final Deque<Component> ahead = new ArrayDeque<>();

    Reach(LemsModel lems) {
      this.lems = lems;
    }

    void add(Component component) {
      if (reached.add(component)) {
        ahead.add(component);
      }
    }

    void run() {
      while (!ahead.isEmpty()) {
        visit(ahead.removeFirst());
      }
    }

    private void visit(Component next) {
      files.add(next.element().document().whole());
      Optional<ComponentType> type = Optional.of(next.type());
      while (type.isPresent()) {
        files.add(type.get().declaration().element().document());
        type = type.get().superType();
      }
      for (Component child : next.children()) {
        if (next.element().isPassing() || child.element().isPassing()) {
          visit(child); // nothing names it, and there are too many to know them all
        } else {
          add(child);
        }
      }
      // Any attribute with the id of a component may mean it: what is used is never called
      // unused.
      next.element().attributes().stream()
          .filter(each -> !each.name().equals("id"))
          .forEach(each -> lems.find(each.value().strip()).ifPresent(this::add));
    }
  }
}
