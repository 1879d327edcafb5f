/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.xml.XmlDocument;

/** Fixes of a document that has the language under a prefix. */
class PrefixedFixesTest {
  private static final String TEXT =
      """
      <nml:neuroml xmlns:nml="http://www.neuroml.org/schema/neuroml2" id="n">
          <nml:network id="net">
              <nml:populaton id="p" component="c" size="1"></nml:populaton>
          </nml:network>
          <nml:cell id="c">
              <nml:morphology id="m">
                  <nml:segment id="0">
                      <nml:proximal x="0" y="0" z="0" diameter="1"/>
                      <nml:distal x="1" y="0" z="0" diameter="1"/>
                  </nml:segment>
              </nml:morphology>
              <nml:biophysicalProperties id="b">
                  <nml:membraneProperties>
                      <nml:specificCapacitance value="1 uF_per_cm2"/>
                  </nml:membraneProperties>
                  <nml:intracellularProperties/>
              </nml:biophysicalProperties>
          </nml:cell>
      </nml:neuroml>
      """;

  private static List<Fix> fixes() {
    Path file = Path.of("n.nml");
    return Validator.standard().validate(file, _ -> XmlDocument.parse("n.nml", TEXT)).stream()
        .flatMap(each -> each.fix().stream())
        .toList();
  }

  @Test
  void elementsKeepTheirPrefixAndNewOnesGetIt() {
    List<String> after = fixes().stream().map(each -> each.change().apply(TEXT)).toList();
    assertThat(after)
        .contains(TEXT.replace("populaton", "population"))
        .anySatisfy(text -> assertThat(text).contains("<nml:initMembPotential "));
    for (String each : after) {
      XmlDocument.parse("n.nml", each)
          .root()
          .descendants()
          .forEach(element -> assertThat(element.prefix()).isEqualTo("nml"));
    }
  }
}
