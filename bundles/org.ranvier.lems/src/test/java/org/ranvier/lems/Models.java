/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlDocument;

/** Small models for tests, and what their flat systems compute. */
public final class Models {
  private Models() {}

  /** A NeuroML document with the given content. */
  public static LemsModel neuroml(String content) {
    return LemsModel.of(
        XmlDocument.parse("test.nml", "<neuroml id=\"test\">\n" + content + "\n</neuroml>"));
  }

  /** A LEMS document with the given content and all core types. */
  public static LemsModel lems(String content) {
    return LemsModel.of(
        XmlDocument.parse(
            "LEMS_test.xml",
            "<Lems>\n<Include file=\"Cells.xml\"/><Include file=\"Networks.xml\"/>"
                + "<Include file=\"Simulation.xml\"/>\n"
                + content
                + "\n</Lems>"));
  }

  public static FlatSystem flatten(String content, String id) {
    LemsModel model = neuroml(content);
    assertThat(model.problems()).isEmpty();
    return new Flattener(model).flatten(model.get(id));
  }

  public static List<String> messages(LemsModel model) {
    return model.problems().stream().map(ModelProblem::message).toList();
  }

  /** All variables of a system with inputs and states as given, missing ones being zero. */
  public static Map<String, Double> values(FlatSystem system, Map<String, Double> given) {
    Map<String, Double> values = new HashMap<>();
    system.variables().keySet().forEach(name -> values.put(name, 0.0));
    values.put("t", 0.0);
    system.constants().forEach(c -> values.put(c.name(), c.value()));
    system.properties().forEach(p -> values.put(p.name(), p.defaultValue()));
    values.putAll(given);
    Evaluator evaluator = new Evaluator(values::get, () -> 0.5);
    system.derived().forEach(d -> values.put(d.name(), evaluator.value(d.value())));
    return values;
  }

  /** The folder of published models; the test is skipped where there is none. */
  public static Path corpus() {
    String corpus = System.getProperty("ranvier.corpus", "");
    boolean required = Boolean.getBoolean("ranvier.require.corpus");
    if (required) {
      assertThat(corpus).as("the corpus is required").isNotBlank();
    }
    assumeTrue(!corpus.isBlank(), "no published models at hand (property ranvier.corpus)");
    return Path.of(corpus);
  }
}
