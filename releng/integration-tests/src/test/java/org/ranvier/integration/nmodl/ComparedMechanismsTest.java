/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.nmodl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.convert.nmodl.NmodlConversion;

/** Each mechanism is compared with NEURON, or says what is left to be done. */
class ComparedMechanismsTest {
  @Test
  void allThatAreWholeAreCompared() throws IOException {
    List<String> compared = new ArrayList<>(ModClamp.channels());
    compared.addAll(NeuronSynapseTest.SYNAPSES);
    compared.addAll(NeuronChainTest.POOLS);
    List<String> whole = new ArrayList<>();
    for (String each : WrittenDocumentsTest.mechanisms()) {
      NmodlConversion conversion = NmodlConversion.of(ModClamp.file(each));
      if (conversion.isComplete()) {
        whole.add(each);
      } else {
        assertThat(conversion.document()).as(each).contains("<!-- TODO line ");
      }
    }
    assertThat(compared).containsExactlyInAnyOrderElementsOf(whole);
    assertThat(WrittenDocumentsTest.mechanisms()).hasSizeGreaterThanOrEqualTo(40);
  }
}
