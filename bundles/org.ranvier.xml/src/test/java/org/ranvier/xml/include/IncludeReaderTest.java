/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.include;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

class IncludeReaderTest {
  private static final XmlDocument CELLS =
      XmlDocument.parse("Cells.xml", "<Lems><Include file='Dims.xml'/></Lems>");
  private static final XmlDocument DIMS = XmlDocument.parse("Dims.xml", "<Lems/>");
  private static final Library LIBRARY =
      name ->
          switch (name) {
            case "Cells.xml" -> Optional.of(CELLS);
            case "Dims.xml" -> Optional.of(DIMS);
            default -> Optional.empty();
          };

  @TempDir Path folder;

  private Path file(String name, String... includes) throws IOException {
    StringBuilder text = new StringBuilder("<neuroml>\n");
    for (String include : includes) {
      text.append("  <include href=\"").append(include).append("\"/>\n");
    }
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text.append("</neuroml>\n"));
  }

  private IncludeClosure read(Path file) {
    return new IncludeReader(LIBRARY).read(file);
  }

  private String onlyProblem(Path file) {
    IncludeClosure closure = read(file);
    assertThat(closure.problems()).hasSize(1);
    assertThatThrownBy(closure::sound).isInstanceOf(ModelProblemException.class);
    return closure.problems().getFirst().report();
  }

  @Test
  void readsEachFileOnceBehindWhatItIncludes() throws IOException {
    file("sub/b.nml", "../c.nml");
    file("c.nml");
    Path start = file("a.nml", "sub/b.nml", "c.nml", "sub/../c.nml");
    IncludeClosure closure = read(start).sound();
    assertThat(closure.documents())
        .extracting(d -> d.path().orElseThrow().getFileName().toString())
        .containsExactly("c.nml", "b.nml", "a.nml");
    assertThat(closure.includes()).hasSize(4);
    assertThat(closure.includes().getFirst().source()).isSameAs(closure.start());
    assertThat(closure.start()).isSameAs(closure.documents().getLast());
  }

  @Test
  void readsBuiltInFilesUnlessTheFolderHasItsOwn() throws IOException {
    Path start = folder.resolve("LEMS_x.xml");
    Files.writeString(
        start, "<Lems><Include file=\"Cells.xml\"/><Include file='core/Dims.xml'/></Lems>");
    assertThat(read(start).sound().documents()).startsWith(DIMS, CELLS).hasSize(3);
    file("Cells.xml");
    assertThat(read(start).sound().documents()).doesNotContain(CELLS).hasSize(3);
  }

  @Test
  void namesTheChainOfACycle() throws IOException {
    file("b.nml", "sub/c.nml");
    file("sub/c.nml", "../a.nml");
    assertThat(onlyProblem(file("a.nml", "b.nml")))
        .startsWith(folder.resolve("sub/c.nml") + ":2:18: ")
        .endsWith(
            "the includes lead in a circle: a.nml → b.nml → c.nml → a.nml; one of them must be"
                + " removed");
    assertThat(onlyProblem(file("self.nml", "./self.nml")))
        .endsWith("self.nml includes itself; remove this include");
  }

  @Test
  void saysWhereAMissingFileWasLookedForAndWhatIsThere() throws IOException {
    file("channels/NaConductance.channel.nml");
    assertThat(onlyProblem(file("a.nml", "channels/naConductanc.channel.nml")))
        .startsWith(folder.resolve("a.nml") + ":2:18: ")
        .endsWith(
            "there is no file "
                + folder.resolve("channels/naConductanc.channel.nml")
                + "; a file of a similar name is there: NaConductance.channel.nml");
    assertThat(onlyProblem(file("a.nml", "nowhere/x.nml")))
        .endsWith("there is no file " + folder.resolve("nowhere/x.nml"));
  }

  @Test
  void refusesWhatIsNoLocalXmlFile() throws IOException {
    assertThat(onlyProblem(file("a.nml", "https://example.org/x.nml"))).contains("is not fetched");
    Files.writeString(folder.resolve("x.net.nml.h5"), "text");
    assertThat(onlyProblem(file("a.nml", "x.net.nml.h5"))).contains("this is not an HDF5 file");
    assertThat(onlyProblem(file("a.nml", " "))).contains("names no file");
    assertThat(onlyProblem(file("a.nml", "x&#0;".replace("&#0;", "?"))))
        .contains("there is no file");
    Files.createDirectory(folder.resolve("dir"));
    assertThat(onlyProblem(file("a.nml", "dir"))).contains("this is a folder");
  }

  @Test
  void reportsAMalformedFileInThatFileAndReadsTheOthers() throws IOException {
    Files.writeString(folder.resolve("bad.nml"), "<neuroml>\n<cell>\n</neuroml>");
    file("good.nml");
    IncludeClosure closure = read(file("a.nml", "bad.nml", "good.nml"));
    assertThat(closure.problems())
        .extracting(ModelProblem::report)
        .singleElement()
        .asString()
        .startsWith(folder.resolve("bad.nml") + ":3:1: ");
    assertThat(closure.documents()).hasSize(2);
  }

  @Test
  void understandsOtherSpellingsOfAPath() throws IOException {
    Path spaced = file("sub/my cell.nml");
    file("plain.nml");
    Path start =
        file(
            "a.nml",
            "sub/my%20cell.nml",
            "sub\\my cell.nml",
            "/plain.nml",
            spaced.toUri().toString());
    assertThat(read(start).sound().documents()).hasSize(3);
    assertThat(onlyProblem(file("b.nml", "100%.nml"))).contains("there is no file");
    assertThat(onlyProblem(file("b.nml", "file://[bad"))).contains("is not a path");
  }

  @Test
  void includesFromTheLibraryOnlyWhereThereIsNoFolder() {
    XmlDocument text =
        XmlDocument.parse("new", "<Lems><Include file='Cells.xml'/><Include file='x.xml'/></Lems>");
    IncludeClosure closure = new IncludeReader(LIBRARY).read(text);
    assertThat(closure.documents()).containsExactly(DIMS, CELLS, text);
    assertThat(closure.problems().getFirst().message()).contains("has no folder");
    assertThat(new IncludeReader(Library.EMPTY).read(text).problems()).hasSize(2);
  }
}
