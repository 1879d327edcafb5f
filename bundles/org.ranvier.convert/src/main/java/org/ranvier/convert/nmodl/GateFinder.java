/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.convert.nmodl.RateDraft.Role;

/** Makes gates of courses: which form of NeuroML's gates says the same as the file. */
final class GateFinder {
  /** What rates of NeuroML can depend on. */
  static final Set<String> SURROUNDINGS = Set.of("v", "celsius", "cai");

  private static final double TOLERANCE = 1e-11;

  private final Table table;
  private final StandardForms forms;

  GateFinder(Table table) {
    this.table = table;
    this.forms = new StandardForms(table);
  }

  /** Names that the formula depends on and that rates of NeuroML cannot see. */
  static Set<String> unseen(Formula formula) {
    Set<String> unseen = new TreeSet<>(formula.symbols());
    unseen.removeAll(SURROUNDINGS);
    return unseen;
  }

  /** The gate of a state with a course. */
  GateDraft gate(String id, Course course) {
    Course known = withRates(course);
    if (known.alpha().isPresent() && known.beta().isPresent()) {
      return ofRates(id, known, known.alpha().get(), known.beta().get());
    }
    return ofSteadyState(id, known);
  }

  /** A gate that follows its steady state without delay. */
  GateDraft instantaneous(String id, Formula inf) {
    return new GateDraft(
        id,
        "gateHHInstantaneous",
        Map.of("steadyState", forms.draft(Role.STEADY_STATE, inf)),
        Optional.empty(),
        inf,
        Optional.empty());
  }

  /** A part of a fractional gate, which has no rates and no factor of its own. */
  GateDraft subGate(String id, Course course) {
    Map<String, RateDraft> parts = new LinkedHashMap<>();
    parts.put("steadyState", forms.draft(Role.STEADY_STATE, course.inf()));
    parts.put("timeCourse", forms.draft(Role.TIME, course.tau()));
    return draft(id, "subGate", parts, Optional.empty(), course);
  }

  /** Looks for rates in a steady state: a/(a + b), or a·tau where tau is 1/(a + b). */
  private Course withRates(Course course) {
    Formula inf = course.inf();
    if (course.alpha().isPresent()) {
      return course;
    }
    if (inf.is("/") && inf.part(1).is("+")) {
      return rates(course, inf.part(0), inf.part(1));
    }
    if (inf.is("*")) {
      for (int i = 0; i < 2; i++) {
        Formula tau = inf.part(1 - i);
        if (tau.is("/") && tau.part(0).isNumber(1) && tau.part(1).is("+")) {
          return rates(course, inf.part(i), tau.part(1));
        }
      }
    }
    return course;
  }

  private static Course rates(Course course, Formula alpha, Formula sum) {
    Formula beta = sum.part(0) == alpha ? sum.part(1) : sum.part(1) == alpha ? sum.part(0) : alpha;
    boolean number = alpha.isNumber() || beta.isNumber();
    return beta == alpha || number
        ? course
        : new Course(course.inf(), course.tau(), Optional.of(alpha), Optional.of(beta));
  }

  private GateDraft ofRates(String id, Course course, Formula alpha, Formula beta) {
    Optional<Warming> up = Warming.of(alpha, table).filter(each -> each.power() == 1);
    Optional<Warming> down = Warming.of(beta, table).filter(each -> each.power() == 1);
    if (up.isPresent() && down.isPresent() && up.get().node() == down.get().node()) {
      return ofRates(id, course, up.get().rest(), down.get().rest(), up);
    }
    return ofRates(id, course, alpha, beta, Optional.empty());
  }

  private GateDraft ofRates(
      String id, Course course, Formula alpha, Formula beta, Optional<Warming> inRates) {
    Map<String, RateDraft> parts = new LinkedHashMap<>();
    parts.put("forwardRate", forms.draft(Role.RATE, alpha));
    parts.put("reverseRate", forms.draft(Role.RATE, beta));
    Optional<Warming> warming =
        inRates.isPresent()
            ? inRates
            : Warming.of(course.tau(), table).filter(each -> each.power() == -1);
    Formula tau = table.operate("/", table.number(1), table.operate("+", alpha, beta));
    Formula warm = warming.map(each -> table.operate("/", tau, each.node())).orElse(tau);
    if (Samples.equal(warm, course.tau(), TOLERANCE)) {
      return draft(id, "gateHHrates", parts, warming, course);
    }
    Optional<Warming> ofTime = Warming.of(course.tau(), table).filter(each -> each.power() == -1);
    Formula time = ofTime.map(Warming::rest).orElse(course.tau());
    parts.put("timeCourse", forms.draft(Role.TIME, time));
    return draft(id, "gateHHratesTau", parts, ofTime, course);
  }

  private GateDraft ofSteadyState(String id, Course course) {
    Optional<Warming> warming = Warming.of(course.tau(), table).filter(each -> each.power() == -1);
    Formula time = warming.map(Warming::rest).orElse(course.tau());
    Map<String, RateDraft> parts = new LinkedHashMap<>();
    parts.put("timeCourse", forms.draft(Role.TIME, time));
    parts.put("steadyState", forms.draft(Role.STEADY_STATE, course.inf()));
    return draft(id, "gateHHtauInf", parts, warming, course);
  }

  private static GateDraft draft(
      String id,
      String type,
      Map<String, RateDraft> parts,
      Optional<Warming> warming,
      Course course) {
    return new GateDraft(id, type, parts, warming, course.inf(), Optional.of(course.tau()));
  }
}
