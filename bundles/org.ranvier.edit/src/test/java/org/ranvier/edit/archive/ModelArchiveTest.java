/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.edit.ExampleModel;
import org.ranvier.validation.Validator;
import org.ranvier.xml.ModelProblem;

/** Models that go out in an archive and come in again. */
class ModelArchiveTest {
  @TempDir Path folder;
  private Path models;

  @BeforeEach
  void writeModels() throws IOException {
    models = Files.createDirectories(folder.resolve("models"));
    write("cell.nml", ExampleModel.CELL);
    write("channels/na.channel.nml", ExampleModel.CHANNEL);
    write("LEMS_sim.xml", ExampleModel.SIMULATION);
    write("unrelated.nml", ExampleModel.CHANNEL);
    write(".git/config", "x");
  }

  @Test
  void whatIsIncludedGoesWithTheModelAndComesBackByteForByte() throws IOException {
    ModelArchive archive =
        ModelArchive.of(List.of(models.resolve("LEMS_sim.xml")), CopyProgress.SILENT);
    assertThat(archive.problems()).isEmpty();
    assertThat(archive.names())
        .containsExactlyInAnyOrder("LEMS_sim.xml", "cell.nml", "channels/na.channel.nml");
    Path zip = folder.resolve("sim.zip");
    archive.write(zip, CopyProgress.SILENT);
    Path project = folder.resolve("project");
    try (ModelImport back = ModelImport.open(zip)) {
      assertThat(back.models()).hasSize(3);
      back.copyTo(project, CopyProgress.SILENT);
    }
    for (String name : archive.names()) {
      assertThat(project.resolve(name)).hasSameBinaryContentAs(models.resolve(name));
    }
    assertThat(Validator.standard().validate(project.resolve("LEMS_sim.xml")))
        .hasSameSizeAs(Validator.standard().validate(models.resolve("LEMS_sim.xml")));
  }

  @Test
  void oneFileOfASubfolderHasNoFolderInTheArchive() {
    ModelArchive archive =
        ModelArchive.of(List.of(models.resolve("channels/na.channel.nml")), CopyProgress.SILENT);
    assertThat(archive.names()).containsExactly("na.channel.nml");
  }

  @Test
  void whatIsMissingOrElsewhereIsSaidWithItsPlace() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("far.nml"), ExampleModel.CHANNEL);
    write(
        "bad.nml",
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"b\">\n<include href=\"gone.nml\"/>\n<include href=\""
            + elsewhere
            + "\"/>\n</neuroml>");
    ModelArchive archive = ModelArchive.of(List.of(models.resolve("bad.nml")), CopyProgress.SILENT);
    assertThat(archive.problems()).extracting(each -> each.location().line()).containsExactly(2, 3);
    assertThat(archive.problems())
        .extracting(ModelProblem::message)
        .last()
        .asString()
        .endsWith("far.nml is a place on this machine; a path relative to the file is expected");
    Path zip = folder.resolve("bad.zip");
    assertThatThrownBy(() -> archive.write(zip, CopyProgress.SILENT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bad.nml:2");
    assertThat(zip).doesNotExist();
  }

  @Test
  void cancellingLeavesNothingBehind() throws IOException {
    ModelArchive archive =
        ModelArchive.of(List.of(models.resolve("LEMS_sim.xml")), CopyProgress.SILENT);
    CopyProgress stopping =
        name -> {
          if (name.equals("LEMS_sim.xml")) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> archive.write(folder.resolve("half.zip"), stopping))
        .isInstanceOf(CancellationException.class);
    Path target = folder.resolve("target");
    try (ModelImport all = ModelImport.open(models)) {
      assertThatThrownBy(() -> all.copyTo(target, stopping))
          .isInstanceOf(CancellationException.class);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.{zip,part}");
    assertThat(target).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**/.ranvier*");
  }

  @Test
  void cancellingOverFilesThatAreThereLeavesThemAsTheyWere() throws IOException {
    Path target = folder.resolve("target");
    try (ModelImport all = ModelImport.open(models)) {
      for (String each : all.files()) {
        write("../target/" + each, "mine");
      }
      String last = all.files().getLast();
      CopyProgress stopping =
          name -> {
            if (name.equals(last)) {
              throw new CancellationException();
            }
          };
      assertThatThrownBy(() -> all.copyTo(target, stopping))
          .isInstanceOf(CancellationException.class);
      for (String each : all.files()) {
        assertThat(target.resolve(each)).hasContent("mine");
      }
      all.copyTo(target, CopyProgress.SILENT);
      for (String each : all.files()) {
        assertThat(target.resolve(each)).hasSameBinaryContentAs(models.resolve(each));
      }
    }
    assertThat(folder).isDirectoryNotContaining("glob:**/.ranvier*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cell.nml", "LEMS_sim.xml", "unrelated.nml", "channels/na.channel.nml"})
  void aFolderInPlaceOfAFileStopsAllAndIsKept(String taken) throws IOException {
    write("../target/" + taken + "/mine.txt", "mine");
    Path target = folder.resolve("target");
    try (ModelImport all = ModelImport.open(models)) {
      for (String each : all.files()) {
        if (!each.equals(taken) && !each.startsWith("channels")) {
          write("../target/" + each, "mine");
        }
      }
      assertThatThrownBy(() -> all.copyTo(target, CopyProgress.SILENT))
          .isInstanceOf(IOException.class)
          .hasMessageEndingWith(taken + " is a folder; a file cannot take its place");
    }
    assertThat(target.resolve(taken + "/mine.txt")).hasContent("mine");
    try (Stream<Path> there = Files.walk(target)) {
      assertThat(there.filter(Files::isRegularFile))
          .hasSameSizeAs(files(taken))
          .allSatisfy(each -> assertThat(each).hasContent("mine"));
    }
    assertThat(target.resolve("channels"))
        .satisfies(each -> assertThat(Files.exists(each)).isEqualTo(taken.startsWith("channels")));
    assertThat(folder).isDirectoryNotContaining("glob:**/.ranvier*");
  }

  /** Files that are in place stay there, whatever cannot be tidied up behind them. */
  @Test
  void whatCannotBeTidiedUpDoesNotUndoWhatIsDone() throws IOException {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "needs paths of at most 4095 bytes");
    Path tooDeep = deepestFolder();
    Path target = folder.resolve("target");
    CopyProgress cluttering =
        name -> {
          if (Files.exists(tooDeep)) {
            move(tooDeep, workFolder().resolve("deep"));
          }
        };
    try (ModelImport all = ModelImport.open(models)) {
      assertThat(all.copyTo(target, cluttering)).contains(workFolder());
      for (String each : all.files()) {
        assertThat(target.resolve(each)).hasSameBinaryContentAs(models.resolve(each));
      }
    } finally {
      move(workFolder().resolve("deep"), tooDeep); // where it can be removed
    }
  }

  /** A folder that nobody reaches the end of once it is moved into another. */
  private Path deepestFolder() throws IOException {
    Path top = folder.resolve("deep");
    Path deepest = top;
    while (deepest.toString().length() < 4_090) {
      int name = Math.clamp(4_090 - deepest.toString().length() - 1, 1, 200);
      deepest = deepest.resolve("x".repeat(name));
    }
    Files.createDirectories(deepest);
    return top;
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException notMoved) {
      throw new UncheckedIOException(notMoved);
    }
  }

  private Path workFolder() {
    try (Stream<Path> there = Files.list(folder)) {
      return there
          .filter(each -> each.getFileName().toString().startsWith(".ranvier"))
          .findFirst()
          .orElseThrow();
    } catch (IOException notListed) {
      throw new UncheckedIOException(notListed);
    }
  }

  /** The files of the target before anything was copied. */
  private static List<String> files(String taken) {
    return Stream.of("cell.nml", "LEMS_sim.xml", "unrelated.nml", taken).distinct().toList();
  }

  @Test
  void anArchiveIsForThoseForWhomOtherFilesAre() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    ModelArchive archive =
        ModelArchive.of(List.of(models.resolve("LEMS_sim.xml")), CopyProgress.SILENT);
    Path zip = folder.resolve("sim.zip");
    archive.write(zip, CopyProgress.SILENT);
    Path other = Files.createFile(folder.resolve("other.zip"));
    assertThat(Files.getPosixFilePermissions(zip)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void aFolderComesWithAllButHiddenFiles() throws IOException {
    write("data/spikes.dat", "1 2\n");
    try (ModelImport all = ModelImport.open(models)) {
      assertThat(all.files())
          .contains("cell.nml", "channels/na.channel.nml", "data/spikes.dat")
          .noneMatch(name -> name.contains(".git"));
      assertThat(all.models()).hasSize(4).doesNotContain("data/spikes.dat");
      assertThat(all.conflicts(models)).hasSameSizeAs(all.files());
      assertThat(all.conflicts(folder.resolve("none"))).isEmpty();
    }
  }

  @Test
  void whatIsNoArchiveIsSaid() throws IOException {
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
    assertThatThrownBy(() -> ModelImport.open(text).close())
        .isInstanceOf(IOException.class)
        .hasMessage("text.zip is no archive that can be read; a .zip file is expected");
    assertThatThrownBy(() -> ModelImport.open(folder.resolve("gone")).close())
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("there is no file or folder");
  }

  @Test
  void anArchiveThatPointsOutOfItsFolderIsRefused() throws IOException {
    Path zip = folder.resolve("out.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream archive = new ZipOutputStream(out)) {
      archive.putNextEntry(new ZipEntry("../evil.nml"));
      archive.write('x');
      archive.closeEntry();
    }
    Path target = folder.resolve("deep/target");
    assertThatThrownBy(
            () -> {
              try (ModelImport evil = ModelImport.open(zip)) {
                evil.copyTo(target, CopyProgress.SILENT);
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("deep/evil.nml")).doesNotExist();
  }

  private void write(String name, String text) throws IOException {
    Path file = models.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
