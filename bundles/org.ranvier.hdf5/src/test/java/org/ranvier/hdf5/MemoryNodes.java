/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes of an HDF5 file that exist in memory only: the library's writer takes few attributes. */
final class MemoryNodes {
  private MemoryNodes() {}

  static Group group(String name, Map<String, ?> attributes, Node... children) {
    Map<String, Object> answers = common(name, attributes);
    answers.put("iterator", List.of(children));
    answers.put("getChild", List.of(children));
    return fake(Group.class, answers);
  }

  static Dataset table(String name, float[][] rows, String... columns) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i++) {
      attributes.put("column_" + i, columns[i]);
    }
    Map<String, Object> answers = common(name, attributes);
    answers.put("getDimensions", new int[] {rows.length, columns.length});
    answers.put("getSize", (long) rows.length * columns.length);
    answers.put("getData", rows);
    return fake(Dataset.class, answers);
  }

  private static Map<String, Object> common(String name, Map<String, ?> attributes) {
    Map<String, Attribute> wrapped = new LinkedHashMap<>();
    attributes.forEach(
        (key, value) -> wrapped.put(key, fake(Attribute.class, Map.of("getData", value))));
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("getName", name);
    answers.put("getPath", "/" + name + "/");
    answers.put("getAttributes", wrapped);
    return answers;
  }

  private static <T> T fake(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object answer = answers.get(method.getName());
              if (answer == null) {
                throw new UnsupportedOperationException(method.toString());
              }
              return switch (method.getName()) {
                case "iterator" -> ((List<?>) answer).iterator();
                case "getChild" -> find((List<?>) answer, (String) arguments[0]);
                default -> answer;
              };
            }));
  }

  private static Object find(List<?> children, String name) {
    return children.stream()
        .filter(child -> ((Node) child).getName().equals(name))
        .findFirst()
        .orElse(null);
  }
}
