/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ranvier.simulation.Method;

/**
 * Method {@code jlems} against jLEMS itself. Its error at the models' own time steps, of first
 * order and up to 1 %, is a fingerprint of what is computed when: the table holds the largest
 * relative spike-time error that jNeuroML 0.12.4 shows against the published times, to two digits,
 * measured once or stated as tolerance by the models' authors. Where the published times are
 * jNeuroML's own the error is rounding, and 1e-5 is asked for.
 *
 * <p>{@code -Dranvier.conformance=all} runs the whole table: {@code ./mvnw -pl
 * releng/integration-tests -am test -Dtest=JlemsTest -Dranvier.conformance=all
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class JlemsTest {
  private static final double OWN = 1e-5;
  private static final String EXAMPLES = "NeuroML2/LEMSexamples/LEMS_NML2_";

  /** Largest relative error of jNeuroML; 0 where the published times are its own. */
  private static final Map<String, Double> ERRORS = new LinkedHashMap<>();

  /** Those that take less than three seconds run in every build. */
  private static final Map<String, Double> QUICK = new LinkedHashMap<>();

  static {
    QUICK.put(EXAMPLES + "Ex1_HH.xml", 0.0037);
    QUICK.put(EXAMPLES + "Ex3_Net.xml", 0.0033);
    QUICK.put(EXAMPLES + "Ex5_DetCell.xml", 0.0034);
    QUICK.put(EXAMPLES + "Ex7_STP.xml", 0.00091);
    QUICK.put(EXAMPLES + "Ex9_FN.xml", 0.0);
    QUICK.put(EXAMPLES + "Ex12_Net2.xml", 0.0002);
    QUICK.put(EXAMPLES + "Ex14_PyNN.xml", 0.0053);
    QUICK.put(EXAMPLES + "Ex18_GHK.xml", 0.0014);
    QUICK.put(EXAMPLES + "Ex19_GapJunctions.xml", 0.00055);
    QUICK.put(EXAMPLES + "Ex20a_AnalogSynapsesHH.xml", 0.0033);
    QUICK.put(EXAMPLES + "Ex22_PinskyRinzelCA3.xml", 0.0);
    QUICK.put("FitzHugh-Nagumo/NeuroML2/LEMS_FitzHughNagumo.xml", 0.0);
    QUICK.put("IzhikevichModel/NeuroML2/LEMS_2007One.xml", 0.0);
    QUICK.put("WangBuzsaki1996/NeuroML2/LEMS/LEMS_WangBuzsaki.xml", 0.0082);
    ERRORS.putAll(QUICK);
    ERRORS.put(EXAMPLES + "Ex0_IaF.xml", 0.00029);
    ERRORS.put(EXAMPLES + "Ex6_NMDA.xml", 0.00013);
    ERRORS.put(EXAMPLES + "Ex10_Q10.xml", 0.0014);
    ERRORS.put(EXAMPLES + "Ex15_CaDynamics.xml", 0.005);
    ERRORS.put(EXAMPLES + "Ex16_Inputs.xml", 0.00014);
    ERRORS.put(EXAMPLES + "Ex19a_GapJunctionInstances.xml", 0.00055);
    ERRORS.put(EXAMPLES + "Ex21_CurrentBasedSynapses.xml", 9.6e-6);
    ERRORS.put(EXAMPLES + "Ex24_FractionalConductance.xml", 0.0044);
    ERRORS.put(EXAMPLES + "Ex26_Weights.xml", 0.0016);
    ERRORS.put("NeuroML2/LEMSexamples/morphologies/LEMS_m_in_b_in.xml", 0.004);
    ERRORS.put("ACnet2/neuroConstruct/generatedNeuroML2/LEMS_ACnet2_LowDt.xml", 0.0036);
    ERRORS.put("BahlEtAl2012_ReducedL5PyrCell/NeuroML2/LEMS_pyr_single_comp.xml", 0.002);
    ERRORS.put(
        "CA1PyramidalCell/neuroConstruct/generatedNeuroML2/LEMS_CA1PyramidalCell.xml", 0.00072);
    ERRORS.put(
        "L5bPyrCellHayEtAl2011/neuroConstruct/generatedNeuroML2/"
            + "LEMS_L5bPyrCellHayEtAl2011_LowDt.xml",
        0.00063);
    ERRORS.put("OpenCortex/examples/LEMS_IClamps.xml", 0.0046);
    ERRORS.put("PospischilEtAl2008/NeuroML2/cells/FS/LEMS_FS.xml", 0.0015);
    ERRORS.put("PospischilEtAl2008/NeuroML2/cells/LTS/LEMS_LTS.xml", 0.0098);
    ERRORS.put("PospischilEtAl2008/NeuroML2/cells/RS/LEMS_RS.xml", 0.0022);
    ERRORS.put("PospischilEtAl2008/NeuroML2/channels/Na/LEMS_Na.xml", 0.00019);
    ERRORS.put("SmithEtAl2013-L23DendriticSpikes/NeuroML2/LEMS_singleCompAllChans.xml", 0.00028);
    ERRORS.put("ghk-nernst/NeuroML2/LEMS_nernst_na_k_ca.xml", 0.0014);
    ERRORS.put("c302/examples/LEMS_c302_A_Pharyngeal.xml", 0.00072);
  }

  @TestFactory
  Stream<DynamicTest> spikeTimesHaveTheErrorOfJlems() throws IOException {
    boolean all = System.getProperty("ranvier.conformance", "").equals("all");
    return new EngineErrors(Method.JLEMS, OWN).tests(all ? ERRORS : QUICK);
  }
}
