/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.xml.Cancellation;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;

/**
 * Asks all rules about a model.
 *
 * <pre>{@code
 * List<Finding> findings = Validator.standard().validate(Path.of("LEMS_HHCell.xml"));
 * }</pre>
 */
public final class Validator {
  private final List<Rule> rules;

  /** A validator with just these rules; of two that find fault with one place the first speaks. */
  public Validator(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that come with Ranvier and those of every provider on the class path. */
  public static Validator standard() {
    List<Rule> rules = new ArrayList<>(StandardRules.all());
    ServiceLoader.load(Rule.class, Validator.class.getClassLoader()).forEach(rules::add);
    return new Validator(rules);
  }

  /** The rules in the order in which they are asked. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * Checks a file and everything it includes. Never throws on account of the model.
   *
   * @return errors and warnings, by file as read and then by place in it
   */
  public List<Finding> validate(Path file) {
    return validate(Model.read(file));
  }

  /**
   * As {@link #validate(Path)} with texts from elsewhere; see {@link Model#read(Path, Function)}.
   */
  public List<Finding> validate(Path file, Function<Path, XmlDocument> source) {
    return validate(Model.read(file, source));
  }

  /** Checks a model that was read already. */
  public List<Finding> validate(Model model) {
    return validate(model, () -> false);
  }

  /**
   * As {@link #validate(Model)}, given up when nobody wants to know any more.
   *
   * @param isCancelled asked again and again
   * @throws CancellationException when that said so
   */
  public List<Finding> validate(Model model, BooleanSupplier isCancelled) {
    List<Report> reports =
        Cancellation.during(isCancelled, model.files(), () -> reports(model, isCancelled));
    List<Finding> findings = new ArrayList<>();
    Set<Place> exactly = new HashSet<>();
    Set<Place> onLines = new HashSet<>();
    for (int r = 0; r < rules.size(); r++) {
      Rule rule = rules.get(r);
      Set<Place> said = rule.isLastResort() ? onLines : exactly;
      List<Finding> news =
          reports.get(r).findings().stream()
              .filter(each -> !each.isError() || !said.contains(placeOf(each, rule.isLastResort())))
              .toList();
      findings.addAll(news);
      news.stream()
          .filter(Finding::isError)
          .forEach(
              each -> {
                exactly.add(placeOf(each, false));
                onLines.add(placeOf(each, true));
              });
    }
    sort(model, findings);
    return List.copyOf(findings);
  }

  /** What each rule finds, those that look at components in one pass over them. */
  private List<Report> reports(Model model, BooleanSupplier isCancelled) {
    List<Report> reports = new ArrayList<>();
    List<Consumer<Component>> looking = new ArrayList<>();
    for (Rule rule : rules) {
      goOnUnless(isCancelled);
      Report report = new Report(rule.id());
      reports.add(report);
      if (rule instanceof ComponentRule each) {
        each.looking(model, report).ifPresent(looking::add);
      } else {
        rule.check(model, report);
      }
    }
    if (!looking.isEmpty()) {
      for (Component component : model.allComponents()) {
        goOnUnless(isCancelled);
        looking.forEach(look -> look.accept(component));
      }
    }
    return reports;
  }

  private static void goOnUnless(BooleanSupplier isCancelled) {
    if (isCancelled.getAsBoolean()) {
      throw new CancellationException("the model is not checked any more");
    }
  }

  /** Where a finding is: the exact range, or just the line. */
  private record Place(String file, int line, @Nullable TextRange range) {}

  private static Place placeOf(Finding finding, boolean lineOnly) {
    SourceLocation location = finding.location();
    return new Place(location.file(), location.line(), lineOnly ? null : location.range());
  }

  private static void sort(Model model, List<Finding> findings) {
    Map<String, Integer> order = new HashMap<>();
    model.files().forEach(file -> order.putIfAbsent(file.fileName(), order.size()));
    findings.sort(
        Comparator.comparingInt(
                (Finding each) -> order.getOrDefault(each.location().file(), Integer.MAX_VALUE))
            .thenComparing(each -> each.location().file())
            .thenComparingInt(each -> each.location().range().start()));
  }
}
