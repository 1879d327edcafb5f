/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.convert.reconstruction.ImportBatch.Item;
import org.ranvier.convert.reconstruction.ImportBatch.Obstacle;

class ImportBatchTest {
  private static final String CELL =
      """
      1 1 0 0 0 5 -1
      2 1 0 -5 0 5 1
      3 1 0 5 0 5 1
      4 7 9 0 0 1 1
      5 7 20 0 0 1 4
      """;

  private static final Predicate<String> FREE = name -> false;

  @TempDir private Path folder;

  private ImportPlan plan(String name, String text) throws IOException {
    return ImportPlan.of(Files.writeString(folder.resolve(name), text));
  }

  private ImportBatch batch(ImportPlan... plans) {
    ImportBatch batch = new ImportBatch();
    batch.begin(List.of(plans));
    return batch;
  }

  private static Obstacle obstacle(ImportBatch batch) {
    return batch.problem(FREE).orElseThrow().obstacle();
  }

  @Test
  void cellsAreCalledAsTheirFilesUnlessSomebodyChooses() throws IOException {
    ImportBatch batch = batch(plan("a.swc", CELL), plan("3 b.swc", CELL));
    assertThat(batch.items())
        .extracting(Item::fileName)
        .containsExactly("a.cell.nml", "cell_3_b.cell.nml");
    assertThat(batch.problem(FREE)).isEmpty();
    batch.rename(batch.items().get(1), "granule");
    assertThat(batch.items()).extracting(Item::id).containsExactly("a", "granule");
    assertThat(batch.items().get(1).convert().text()).contains("<cell id=\"granule\">");
  }

  @Test
  void whatKeepsFilesOutIsTold() throws IOException {
    assertThat(obstacle(new ImportBatch())).isEqualTo(Obstacle.NOTHING);
    assertThat(obstacle(batch(plan("a.swc", "")))).isEqualTo(Obstacle.NO_CELL);
    ImportPlan wrong = plan("w.swc", CELL + "6 7 30 0 0 -1 5\n");
    assertThat(batch(wrong).problem(FREE)).isEmpty();
    ImportPlan open =
        wrong.with(
            wrong.decisions().stream()
                .filter(each -> each.finding().isError())
                .findFirst()
                .orElseThrow()
                .finding(),
            Optional.empty());
    assertThat(obstacle(batch(open))).isEqualTo(Obstacle.UNSETTLED);
    ImportBatch two = batch(plan("a.swc", CELL), plan("b.swc", CELL));
    two.rename(two.items().get(1), "a");
    assertThat(obstacle(two)).isEqualTo(Obstacle.SAME_ID);
    two.rename(two.items().get(1), "b c");
    assertThat(obstacle(two)).isEqualTo(Obstacle.NO_ID);
    two.rename(two.items().get(1), "b");
    assertThat(two.problem("b.cell.nml"::equals).orElseThrow())
        .isEqualTo(new ImportBatch.Problem(Obstacle.TAKEN, 1, "b.cell.nml"));
    two.nameGroup(two.items().getFirst(), "7", "a tuft");
    assertThat(obstacle(two)).isEqualTo(Obstacle.NO_GROUP_ID);
  }

  @Test
  void whatIsChosenStaysWhileFindingsAreDecided() throws IOException {
    ImportPlan plan = plan("a.swc", CELL + "6 7 31 0 80 1 5\n7 7 40 0 80 1 6\n");
    ImportBatch batch = batch(plan);
    batch.chooseSoma(batch.items().getFirst(), "cylinders");
    batch.nameGroup(batch.items().getFirst(), "7", "tuft");
    batch.replace(0, plan.settlingAll());
    Item item = batch.items().getFirst();
    assertThat(item.somaForm()).contains("cylinders");
    assertThat(item.groupNames()).isEqualTo(Map.of("7", "tuft"));
    assertThat(item.convert().somaForm()).contains("cylinders");
    batch.nameGroup(item, "7", "");
    assertThat(batch.items().getFirst().convert().text()).contains("\"type_7_group\"");
  }

  @Test
  void aFormThatTheSamplesDoNotAllowIsNotTaken() throws IOException {
    ImportBatch batch = batch(plan("a.swc", CELL));
    batch.chooseSoma(batch.items().getFirst(), "sphere");
    assertThat(batch.items().getFirst().convert().somaForm()).contains("three-point");
  }
}
