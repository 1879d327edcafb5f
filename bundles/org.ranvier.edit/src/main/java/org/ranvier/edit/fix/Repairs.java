/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.form.NumberAndUnit;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Fix;
import org.ranvier.xml.Cancellation;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.DisjointEdits;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * What can be done about the problems of one file.
 *
 * <pre>{@code
 * Repairs repairs = new Repairs(knowledge, document, new OtherFiles(paths));
 * Repair likeliest = repairs.of(finding).getFirst();
 * }</pre>
 */
public final class Repairs {
  private final Knowledge knowledge;
  private final XmlDocument document;
  private final AttributeRepairs attributes = new AttributeRepairs();
  private final ShapeRepairs shapes = new ShapeRepairs();
  private final List<RepairSource> quick;
  private final RepairSource includes;

  /**
   * @param knowledge what is known of the model with the problems
   * @param document the file of the problems, in the text in which they were found
   * @param others where to look for what is missing
   */
  public Repairs(Knowledge knowledge, XmlDocument document, OtherFiles others) {
    this.knowledge = knowledge;
    this.document = document;
    this.quick =
        List.of(new ValueRepairs(), attributes, shapes, new ElementRepairs(), new DialectRepairs());
    this.includes = new IncludeRepairs(others);
  }

  /** What would settle a problem, the likeliest first; empty where only the author can know. */
  public List<Repair> of(Finding finding) {
    return of(finding, true);
  }

  private List<Repair> of(Finding finding, boolean asksOthers) {
    List<Repair> found = new ArrayList<>();
    ofRule(finding).ifPresent(found::add);
    Optional<Fault> fault = Fault.locate(finding, knowledge, document);
    if (!document.problems().isEmpty()) {
      found.addAll(new MarkupRepairs(document).repairs(finding));
    } else if (fault.isPresent()) {
      if (asksOthers) {
        found.addAll(includes.repairs(fault.get()));
      }
      quick.forEach(source -> found.addAll(source.repairs(fault.get())));
    }
    return withoutRepetition(found);
  }

  /** Whether what a problem misses may be in another file; nothing is read to find that out. */
  public boolean mayBeElsewhere(Finding finding) {
    return Fault.locate(finding, knowledge, document)
        .filter(IncludeRepairs::asksOthers)
        .isPresent();
  }

  /** Whether a shape can be mended where a problem is, which is found out faster than how. */
  public boolean isMendable(Finding finding) {
    return document.problems().isEmpty()
        && Fault.locate(finding, knowledge, document).filter(shapes::canMend).isPresent();
  }

  private static Optional<Repair> ofRule(Finding finding) {
    return finding.fix().map(fix -> Repair.of(finding, Repair.Source.RULE, fix));
  }

  private List<Repair> withoutRepetition(List<Repair> repairs) {
    Set<TextChange> seen = new HashSet<>();
    List<Repair> kept = new ArrayList<>();
    for (Repair each : repairs) {
      if (!changesNothing(each.change()) && seen.add(each.change())) {
        kept.add(each);
      }
    }
    kept.sort(Comparator.comparingInt(Repairs::order)); // stable: of equals the first found
    return List.copyOf(kept);
  }

  private boolean changesNothing(TextChange change) {
    String text = document.text();
    return change.edits().stream()
        .allMatch(
            each ->
                each.length() == each.replacement().length()
                    && text.startsWith(each.replacement(), each.offset()));
  }

  /**
   * What stands in another file under the very name that is missing is meant rather than what is
   * called alike; to leave something out is the last thing to do.
   */
  private static int order(Repair repair) {
    return switch (repair.source()) {
      case INCLUDE -> 0;
      case REMOVAL -> 2;
      default -> 1;
    };
  }

  /**
   * Repairs of other problems that are alike, one for each problem.
   *
   * @param findings the problems of the file
   */
  public List<Repair> alike(Repair repair, List<Finding> findings) {
    if (repair.source() == Repair.Source.ID) {
      return numbered(repair, findings);
    }
    if (repair.source() == Repair.Source.SHAPE) {
      return shapes.alike(repair, alikeFaults(repair, findings));
    }
    List<Repair> found = new ArrayList<>();
    for (Finding finding : findings) {
      Cancellation.step(document);
      if (finding.equals(repair.finding())) {
        found.add(repair);
      } else if (finding.rule().equals(repair.finding().rule())) {
        counterpart(repair, offered(repair, finding)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Elements of a kind that lack their id get one each. */
  private List<Repair> numbered(Repair repair, List<Finding> findings) {
    NewIds ids = new NewIds();
    return findings.stream()
        .filter(each -> each.rule().equals(repair.finding().rule()))
        .filter(each -> each.message().equals(repair.finding().message()))
        .flatMap(each -> Fault.locate(each, knowledge, document).stream())
        .flatMap(fault -> attributes.ownId(fault, ids).stream())
        .toList();
  }

  private List<Fault> alikeFaults(Repair repair, List<Finding> findings) {
    return findings.stream()
        .filter(each -> each.rule().equals(repair.finding().rule()))
        .flatMap(each -> Fault.locate(each, knowledge, document).stream())
        .toList();
  }

  /** There can be very many problems: no more is looked for than can be alike. */
  private List<Repair> offered(Repair repair, Finding finding) {
    return switch (repair.source()) {
      case RULE -> ofRule(finding).stream().toList();
      case NAME ->
          finding.message().equals(repair.finding().message()) ? of(finding, false) : List.of();
      case INCLUDE, DIALECT -> List.of(); // one serves all
      default -> of(finding, false);
    };
  }

  /**
   * What does to another problem what a repair does to its own. Numbers get the same unit; what the
   * rule itself knew to be meant is taken for each; a name takes the place of the same wrong name
   * only.
   *
   * @param offered for the other problem
   */
  public static Optional<Repair> counterpart(Repair repair, List<Repair> offered) {
    List<Repair> like =
        offered.stream()
            .filter(each -> each.kind() == repair.kind() && isOfRule(each, repair))
            .toList();
    String unit = unitOf(repair);
    Optional<Repair> sameUnit =
        like.stream().filter(each -> !unit.isEmpty() && unitOf(each).equals(unit)).findFirst();
    return sameUnit.isPresent()
        ? sameUnit
        : like.stream().filter(each -> repair.isLike(each) && isSame(repair, each)).findFirst();
  }

  private static boolean isSame(Repair repair, Repair other) {
    return switch (repair.source()) {
      case RULE, REMOVAL, MARKUP -> true;
      case UNIT -> false;
      case LANGUAGE -> repair.title().equals(other.title());
      case NAME ->
          repair.title().equals(other.title())
              && repair.finding().message().equals(other.finding().message());
      case INCLUDE, DIALECT -> false; // one serves all
      case ID, SHAPE -> false; // each needs another
    };
  }

  private static boolean isOfRule(Repair each, Repair other) {
    return each.finding().rule().equals(other.finding().rule());
  }

  /** The unit in which a value is written; empty where it is none with a unit. */
  private static String unitOf(Repair repair) {
    List<TextEdit> edits = repair.change().edits();
    if (repair.kind() != Fix.Kind.VALUE || edits.size() != 1) {
      return "";
    }
    NumberAndUnit written = NumberAndUnit.of(edits.getFirst().replacement());
    return written.number().isEmpty() ? "" : written.unit();
  }

  /** Several repairs as one change; of two that touch the same characters the first is done. */
  public static TextChange together(List<Repair> repairs) {
    DisjointEdits all = new DisjointEdits();
    repairs.forEach(each -> all.add(each.change()));
    return all.change();
  }
}
