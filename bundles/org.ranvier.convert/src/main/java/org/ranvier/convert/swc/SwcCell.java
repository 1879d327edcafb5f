/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ranvier.convert.reconstruction.CellSettings;
import org.ranvier.convert.reconstruction.ConvertedCell;
import org.ranvier.convert.reconstruction.NeuriteKind;
import org.ranvier.convert.reconstruction.ReconstructedCell;
import org.ranvier.convert.reconstruction.SomaForm;

/** The cell that a tree of samples makes. */
final class SwcCell implements ReconstructedCell {
  private final SwcTree tree;
  private final int number;

  /**
   * @param number which of the cells of its file it is, from 1; 0 for the only one
   */
  SwcCell(SwcTree tree, int number) {
    this.tree = tree;
    this.number = number;
  }

  @Override
  public String proposedId() {
    String id = SwcImport.usual(tree.fileName()).cellId();
    return number == 0 ? id : id + "_" + number;
  }

  @Override
  public List<SomaForm> somaForms() {
    SomaPreview preview = SomaPreview.of(tree);
    return preview.options().stream()
        .map(
            each ->
                new SomaForm(
                    each.choice().id(),
                    each.choice().meaning(),
                    each.areaUm2(),
                    each.volumeUm3(),
                    each.lengthUm(),
                    each.pieces(),
                    each.areaRatio(),
                    preview.recommended().filter(each.choice()::equals).isPresent()))
        .toList();
  }

  @Override
  public List<NeuriteKind> kinds() {
    Map<Integer, Integer> counts = new TreeMap<>();
    tree.samples().forEach(sample -> counts.merge(sample.type(), 1, Integer::sum));
    boolean apical = counts.containsKey(SwcTypes.APICAL);
    return counts.entrySet().stream()
        .map(
            each ->
                new NeuriteKind(
                    String.valueOf(each.getKey()),
                    SwcGroups.usualName(each.getKey(), apical, tree.source()),
                    each.getValue(),
                    each.getKey() > SwcTypes.APICAL))
        .toList();
  }

  @Override
  public double neuriteLengthUm() {
    return tree.neuriteLengthUm();
  }

  @Override
  public ConvertedCell convert(CellSettings settings) {
    Map<Integer, String> names = new HashMap<>();
    settings.groupNames().forEach((type, name) -> names.put(type(type), name));
    SwcImport.Result result =
        new SwcImport(settings.cellId(), settings.somaForm().map(SomaChoice::parse), names)
            .convert(tree);
    return new ConvertedCell(result.text(), result.soma().map(SomaChoice::id), result.losses());
  }

  private static int type(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException(
          "'" + text + "' is no type of samples; a whole number is expected", none);
    }
  }
}
