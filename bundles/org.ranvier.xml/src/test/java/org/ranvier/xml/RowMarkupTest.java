/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document with rows that stay in their tables is the same as one that was written out. */
class RowMarkupTest {
  private static final int CELLS = 3000;
  private static final int CONNECTIONS = 20_000;

  @TempDir private Path folder;
  private XmlDocument rows = XmlDocument.parse("none", "<none/>");
  private XmlDocument written = rows;

  private Path file(float strange) {
    Path file = folder.resolve("net.nml.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup top = hdf.putGroup("neuroml");
      top.putAttribute("id", "doc");
      WritableGroup network = top.putGroup("network");
      network.putAttribute("id", "net");
      WritableGroup cells = network.putGroup("population_cells");
      cells.putAttribute("id", "cells");
      cells.putAttribute("component", "iaf");
      cells.putAttribute("property:color", "1 0 0");
      float[][] places = new float[CELLS][];
      for (int i = 0; i < CELLS; i++) {
        places[i] = new float[] {i, 0.5f * i, -i};
      }
      table(cells, "cells", places, "x", "y", "z");
      WritableGroup projection = network.putGroup("projection_p");
      projection.putAttribute("id", "p");
      projection.putAttribute("presynapticPopulation", "cells");
      projection.putAttribute("postsynapticPopulation", "cells");
      projection.putAttribute("synapse", "exc");
      float[][] connections = new float[CONNECTIONS][];
      for (int i = 0; i < CONNECTIONS; i++) {
        connections[i] = new float[] {i, i % CELLS, i * 7 % CELLS, 0.25f * (i % 5), 1.5f};
      }
      connections[15_000][1] = strange;
      table(projection, "p", connections, "id", "pre_cell_id", "post_cell_id", "weight", "delay");
    }
    return file;
  }

  private static void table(WritableGroup owner, String name, float[][] rows, String... columns) {
    WritableDataset table = owner.putDataset(name, rows);
    for (int i = 0; i < columns.length; i++) {
      table.putAttribute("column_" + i, columns[i]);
    }
  }

  @BeforeEach
  void read() {
    Path file = file(7);
    rows = XmlDocument.read(file);
    written = XmlDocument.read(file, XmlLimits.keepingAll());
  }

  private static XmlElement projection(XmlDocument document) {
    return document
        .root()
        .findElement("network")
        .orElseThrow()
        .findElement("projection")
        .orElseThrow();
  }

  @Test
  void hasTheSameElementsAtTheSamePlaces() {
    assertThat(rows.text().length()).as("rows are not in the text").isLessThan(1000);
    assertThat(described(rows)).isEqualTo(described(written)).hasSizeGreaterThan(CONNECTIONS);
  }

  private static List<String> described(XmlDocument document) {
    List<String> all = new ArrayList<>();
    for (XmlElement element : document.root().descendants()) {
      SourceLocation place = element.location();
      StringBuilder text = new StringBuilder();
      text.append(place.line()).append(':').append(place.column()).append(' ').append(element);
      element.attributes().forEach(a -> text.append('|').append(a.name()).append(a.value()));
      element.parent().ifPresent(parent -> text.append(" in ").append(parent.name()));
      all.add(text.append(element.text().strip()).toString());
    }
    return all;
  }

  @Test
  void rowsPassAndAreEqualWheneverTheyAreMade() {
    List<XmlElement> connections = projection(rows).elements();
    assertThat(connections).hasSize(CONNECTIONS);
    XmlElement one = connections.get(12_345);
    assertThat(one.isPassing()).isTrue();
    assertThat(one.attribute("id")).isEqualTo("12345");
    connections.get(3);
    assertThat(connections.get(12_345)).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(connections.get(12_346)).isNotEqualTo(one);
    assertThat(one.document()).isNotSameAs(rows);
    assertThat(one.document().whole()).isSameAs(rows);
    assertThat(one.parent()).contains(projection(rows));
    Iterator<XmlElement> again = connections.iterator();
    for (int i = 0; i < 12_345; i++) {
      again.next();
    }
    assertThat(again.next()).isEqualTo(one);
  }

  @Test
  void listsHoldWhatTheTextHoldsFirst() {
    XmlElement population =
        rows.root().findElement("network").orElseThrow().findElement("population").orElseThrow();
    assertThat(population.elements()).hasSize(CELLS + 1);
    assertThat(population.elements("property")).hasSize(1);
    assertThat(population.elements("instance")).hasSize(CELLS);
    assertThat(population.elements("connection")).isEmpty();
    assertThat(population.lastingElements()).hasSize(1).containsKey(0);
    assertThat(population.elements().get(1).elements().getFirst().attribute("x")).isEqualTo("0");
    long instances = 0;
    for (XmlNode node : population.content()) {
      instances += node instanceof XmlElement element && element.isPassing() ? 1 : 0;
    }
    assertThat(instances).isEqualTo(CELLS);
    assertThat(rows.elementAt(population.range().start() + 2)).contains(population);
  }

  @Test
  void aRowWithSomethingElseIsSaidWhenItIsAskedFor() {
    XmlDocument faulty = XmlDocument.read(file(-1));
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> projection(faulty).elements().get(15_000))
        .withMessageContaining("row 15000 of the table p has the pre_cell_id -1")
        .satisfies(fault -> assertThat(fault.report()).contains("net.nml.h5"));
  }
}
