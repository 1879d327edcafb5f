/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.util.List;
import java.util.function.IntFunction;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Long chains of things that each name the one before, where such things stand already. */
final class Chains {
  private static final List<Integer> LENGTHS = List.of(20, 500, 3000, 15_000);

  /** A link of a chain: put beside an element of the name, once for each number from 1. */
  private record Chain(String beside, String first, IntFunction<String> link) {}

  private static final List<Chain> ALL =
      List.of(
          new Chain(
              "segment",
              "",
              n ->
                  "<segment id=\"%d\"><parent segment=\"%s\"/><distal x=\"%d\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>"
                      .formatted(9000 + n, n == 1 ? "0" : "" + (8999 + n), n)),
          new Chain(
              "segmentGroup",
              "<segmentGroup id=\"g0\"><member segment=\"0\"/></segmentGroup>",
              n ->
                  "<segmentGroup id=\"g%d\"><include segmentGroup=\"g%d\"/></segmentGroup>"
                      .formatted(n, n - 1)),
          new Chain(
              "ComponentType",
              "<ComponentType name=\"t0\" extends=\"baseCell\"/>",
              n -> "<ComponentType name=\"t%d\" extends=\"t%d\"/>".formatted(n, n - 1)),
          new Chain(
              "Component", "", n -> "<Component id=\"k%d\" extends=\"k%d\"/>".formatted(n, n - 1)),
          new Chain(
              "DerivedVariable",
              "<DerivedVariable name=\"d0\" dimension=\"none\" value=\"1\"/>",
              n ->
                  "<DerivedVariable name=\"d%d\" dimension=\"none\" value=\"d%d + d%d\"/>"
                      .formatted(n, n - 1, n - 1)),
          new Chain(
              "Constant",
              "<Constant name=\"k0\" dimension=\"none\" value=\"1\"/>",
              n ->
                  "<DerivedParameter name=\"k%d\" dimension=\"none\" value=\"k%d * k%d\"/>"
                      .formatted(n, n - 1, n - 1)),
          new Chain(
              "StateVariable",
              "",
              n ->
                  "<StateVariable name=\"s%d\" dimension=\"none\"/><TimeDerivative variable=\"s%d\" value=\"-s%d*s%d/SEC\"/>"
                      .formatted(n, n, n, n / 2 + 1)),
          new Chain(
              "openState",
              "",
              n ->
                  "<closedState id=\"c%d\"/><vHalfTransition from=\"c%d\" to=\"c%d\" vHalf=\"0mV\" z=\"1\" gamma=\"0.5\" tau=\"1ms\" tauMin=\"1ms\"/>"
                      .formatted(n, n, n - 1)),
          new Chain(
              "population",
              "",
              n -> "<population id=\"q%d\" component=\"q%d\" size=\"%d\"/>".formatted(n, n - 1, n)),
          new Chain(
              "OutputColumn",
              "",
              n -> "<OutputColumn id=\"o%d\" quantity=\"pop[0]/v%d\"/>".formatted(n, n)),
          new Chain(
              "Regime",
              "",
              n ->
                  "<Regime name=\"m%d\"><OnEntry><Transition regime=\"m%d\"/></OnEntry></Regime>"
                      .formatted(n, n - 1)));

  private Chains() {}

  static String insert(XmlDocument document, Chance chance) {
    List<Chain> fitting =
        ALL.stream().filter(chain -> !elements(document, chain.beside).isEmpty()).toList();
    if (fitting.isEmpty()) {
      return document.text();
    }
    Chain chain = chance.of(fitting);
    StringBuilder text = new StringBuilder(chain.first);
    int length = chance.of(LENGTHS);
    for (int n = 1; n <= length; n++) {
      text.append(chain.link.apply(n));
    }
    XmlElement beside = chance.of(elements(document, chain.beside));
    return Splice.insert(document, beside.range().end(), text.toString());
  }

  private static List<XmlElement> elements(XmlDocument document, String localName) {
    List<XmlElement> found = new java.util.ArrayList<>();
    document
        .root()
        .descendants()
        .forEach(
            each -> {
              if (each.localName().equals(localName)) {
                found.add(each);
              }
            });
    return found;
  }
}
