/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the test files that authors publish with their models: an {@code .omt} file names engine,
 * model, result files and how to find spikes in them, the {@code .mep} file beside it the expected
 * times.
 */
final class PublishedTests {
  private static final String NEURON = "jNeuroML_NEURON";

  private PublishedTests() {}

  /** All expectations below a folder, by model file. */
  static Map<Path, List<Expectation>> under(Path corpus) throws IOException {
    Map<Path, List<Map<String, Object>>> byModel = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".omt")).sorted().toList()) {
        Map<String, Object> test = yaml(file);
        test.put("folder", file.getParent());
        Path model = file.resolveSibling(String.valueOf(test.get("target"))).normalize();
        byModel.computeIfAbsent(model, any -> new ArrayList<>()).add(test);
      }
    }
    Map<Path, List<Expectation>> expectations = new LinkedHashMap<>();
    byModel.forEach((model, tests) -> expectations.put(model, expectations(model, tests)));
    return expectations;
  }

  private static List<Expectation> expectations(Path model, List<Map<String, Object>> tests) {
    Map<String, Expectation> found = new LinkedHashMap<>();
    Comparator<Map<String, Object>> plainFirst =
        Comparator.comparingInt(
            test -> engine(test).equals("jNeuroML") ? 0 : engine(test).equals(NEURON) ? 1 : 2);
    for (Map<String, Object> test : tests.stream().sorted(plainFirst).toList()) {
      Path mep = folder(test).resolve(String.valueOf(test.get("mep"))).normalize();
      if (Files.exists(mep)) {
        map(test, "experiments")
            .forEach(
                (name, experiment) -> add(found, model, test, name, experiment, tests, yaml(mep)));
      }
    }
    return List.copyOf(found.values());
  }

  private static void add(
      Map<String, Expectation> found,
      Path model,
      Map<String, Object> test,
      String name,
      Object experiment,
      List<Map<String, Object>> allTests,
      Map<String, Object> mep) {
    Map<String, Object> observable = map(map(cast(experiment), "observables"), "spike times");
    Map<String, Object> file = map(observable, "file");
    Object expected = map(map(map(mep, "experiments"), name), "expected").get("spike times");
    if (found.containsKey(name) || file.isEmpty() || !(expected instanceof List<?> times)) {
      return;
    }
    List<Number> columns = numbers(file.get("columns"));
    List<Number> scaling = numbers(file.get("scaling"));
    Map<String, Object> detection = map(observable, "spike detection");
    Path result = folder(test).resolve(String.valueOf(file.get("path"))).normalize();
    found.put(
        name,
        new Expectation(
            name,
            Objects.requireNonNull(model.getParent()).relativize(result).toString(),
            columns.get(0).intValue(),
            columns.get(1).intValue(),
            scaling.isEmpty() ? 1 : scaling.get(0).doubleValue(),
            scaling.size() < 2 ? 1 : scaling.get(1).doubleValue(),
            threshold(detection),
            times.stream().map(PublishedTests::number).toList(),
            neuronTolerance(allTests, name)));
  }

  /** Where a test names no threshold, spikes cross 0. */
  private static OptionalDouble threshold(Map<String, Object> detection) {
    if ("derivative".equals(detection.get("method"))) {
      return OptionalDouble.empty();
    }
    Object threshold = detection.get("threshold");
    return OptionalDouble.of(threshold == null ? 0 : number(threshold));
  }

  private static double neuronTolerance(List<Map<String, Object>> tests, String experiment) {
    return tests.stream()
        .filter(test -> engine(test).equals(NEURON))
        .map(
            test ->
                map(map(map(map(test, "experiments"), experiment), "observables"), "spike times"))
        .map(observable -> observable.get("tolerance"))
        .filter(Objects::nonNull)
        .mapToDouble(PublishedTests::number)
        .max()
        .orElse(0);
  }

  private static Map<String, Object> yaml(Path file) {
    try {
      Map<String, Object> content =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      return new LinkedHashMap<>(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String engine(Map<String, Object> test) {
    return String.valueOf(test.get("engine"));
  }

  private static Path folder(Map<String, Object> test) {
    return (Path) Objects.requireNonNull(test.get("folder"));
  }

  /** YAML 1.1 reads 1e-11 as a text. */
  private static double number(Object value) {
    return value instanceof Number number
        ? number.doubleValue()
        : Double.parseDouble(String.valueOf(value));
  }

  private static List<Number> numbers(Object list) {
    return list instanceof List<?> values
        ? values.stream().map(value -> (Number) number(value)).toList()
        : List.of();
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return parent.get(key) == null ? Map.of() : cast(parent.get(key));
  }

  /** Names of experiments may be plain numbers. */
  private static Map<String, Object> cast(Object value) {
    Map<String, Object> named = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, content) -> named.put(String.valueOf(key), content));
    }
    return named;
  }
}
