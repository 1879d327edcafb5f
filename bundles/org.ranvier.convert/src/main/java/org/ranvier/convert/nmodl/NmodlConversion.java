/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.List;
import java.util.Set;
import org.ranvier.convert.cell.CellText;
import org.ranvier.convert.nmodl.Mechanism.Kind;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.convert.nmodl.NmodlBlock.Line;
import org.ranvier.convert.nmodl.NmodlBlock.NeuronItem;
import org.ranvier.convert.nmodl.NmodlBlock.Passage;
import org.ranvier.xml.SourceLocation;

/**
 * A mechanism turned into NeuroML 2 and LEMS. What could not be turned is in the list of remarks,
 * and stands as a TODO in the document itself, so that no channel is wrong in silence.
 *
 * @param id of the channel, synapse or pool
 * @param document a NeuroML 2 document; without a component where nothing could be turned
 * @param remarks what is to be done, and what is to be known
 * @param lines each line of the file with what was made of it
 * @param checks how far what is written lies from the file, for each gate
 */
public record NmodlConversion(
    String id,
    String document,
    List<NmodlRemark> remarks,
    List<NmodlLine> lines,
    List<NmodlCheck> checks) {
  /** More than rounding makes of a formula that is written in another way. */
  private static final double LARGEST_ERROR = 1e-6;

  /** Blocks of statements that are followed. */
  static final Set<String> FOLLOWED =
      Set.of(
          "INITIAL", "BREAKPOINT", "DERIVATIVE", "KINETIC", "PROCEDURE", "FUNCTION", "NET_RECEIVE");

  /** Lines outside of blocks that are not followed. */
  static final Set<String> NO_LINES = Set.of("INCLUDE", "FUNCTION_TABLE");

  private static final List<String> NOT_FOLLOWED =
      List.of("POINTER", "BBCOREPOINTER", "EXTERNAL", "RANDOM", "ELECTRODE_CURRENT");

  public NmodlConversion {
    remarks = List.copyOf(remarks);
    lines = List.copyOf(lines);
    checks = List.copyOf(checks);
  }

  /** Whether nothing is left to be done: what is written says all that the file says. */
  public boolean isComplete() {
    return remarks.stream().noneMatch(each -> each.kind() == NmodlRemark.Kind.TO_DO);
  }

  /** Whether there is a channel, a synapse or a pool in the document, whole or not. */
  public boolean hasComponent() {
    return !parts().isEmpty();
  }

  /**
   * The document without the gates that are missing in it: to look at what is there, not to be
   * used, as this channel is another one.
   */
  public String knownPart() {
    return ChannelText.withoutMissing(document);
  }

  /** What the document holds: components with their gates or rates. */
  public List<NmodlPart> parts() {
    return NmodlPart.of(document);
  }

  /** How the name of a file with the document ends, beginning with a dot. */
  public String ending() {
    return document.contains("<ionChannel") ? ".channel.nml" : ".nml";
  }

  /** The largest relative difference between what is written and the file. */
  public double largestError() {
    return checks.stream().mapToDouble(NmodlCheck::largest).max().orElse(0);
  }

  /** Turns a file; whatever it holds, this gives an answer. */
  public static NmodlConversion of(NmodlFile file) {
    Mechanism mechanism = new Mechanism(file);
    return of(mechanism, mechanism.name().map(NmodlConversion::idFrom).orElse("mechanism"));
  }

  /**
   * Turns a file into something of another name than its own.
   *
   * @throws IllegalArgumentException NeuroML does not allow the id
   */
  public static NmodlConversion of(NmodlFile file, String id) {
    CellText.checkId(id);
    return of(new Mechanism(file), id);
  }

  private static NmodlConversion of(Mechanism mechanism, String id) {
    NmodlFile file = mechanism.file();
    Draft draft = new Draft(Provenance.of(file));
    file.faults().forEach(each -> draft.toDo(each.place(), each.message()));
    notFollowed(mechanism, draft);
    convert(mechanism, id, draft);
    for (NmodlCheck check : draft.checks()) {
      if (!(check.largest() <= LARGEST_ERROR)) {
        draft.toDo(
            SourceLocation.startOf(file.name()),
            "what is written for %s differs from the file by %.2g; compare both"
                .formatted(check.of(), check.largest()));
      }
    }
    return new NmodlConversion(
        id,
        draft.document(id),
        draft.remarks(),
        LineReport.of(file, draft.remarks(), draft.hasComponents()),
        draft.checks());
  }

  private static void convert(Mechanism mechanism, String id, Draft draft) {
    SourceLocation start = SourceLocation.startOf(mechanism.file().name());
    if (mechanism.name().isEmpty()) {
      draft.toDo(start, "a SUFFIX or POINT_PROCESS in a NEURON block is expected; none was found");
      return;
    }
    Kind kind = mechanism.kind();
    try {
      if (kind == Kind.ARTIFICIAL) {
        draft.toDo(placeOf(mechanism, "ARTIFICIAL_CELL"), "an artificial cell is not written");
      } else if (kind == Kind.POINT) {
        new SynapseConversion(mechanism, id, draft).convert();
      } else if (PoolConversion.isPool(mechanism)) {
        new PoolConversion(mechanism, id, draft).convert();
      } else {
        new ChannelConversion(mechanism, id, draft).convert();
      }
    } catch (NmodlEvaluationException notFollowed) {
      draft.toDo(notFollowed.place(), notFollowed.message() + "; nothing is written");
    } catch (Formula.Table.TooLargeException tooLarge) {
      draft.toDo(start, tooLarge.getMessage() + "; nothing is written");
    } catch (LemsText.NoSuchFunctionException missing) {
      draft.toDo(start, missing.getMessage() + "; nothing is written");
    }
  }

  private static void notFollowed(Mechanism mechanism, Draft draft) {
    NmodlFile file = mechanism.file();
    for (String word : NOT_FOLLOWED) {
      for (NeuronItem item : file.items(word)) {
        draft.toDo(item.place(), word + " " + String.join(", ", item.names()) + " is not followed");
      }
    }
    for (Code code : file.all(Code.class)) {
      if (!FOLLOWED.contains(code.word())) {
        draft.toDo(code.place(), "the block " + code.word() + " is not followed");
      }
    }
    for (Line line : file.all(Line.class)) {
      if (NO_LINES.contains(line.word())) {
        draft.toDo(line.place(), line.word() + " is not followed");
      }
    }
    for (Passage passage : file.all(Passage.class)) {
      if (passage.word().equals("VERBATIM") && !passage.text().isBlank()) {
        draft.toDo(passage.place(), "C code outside of blocks is left out");
      }
    }
    mechanism
        .unknown()
        .forEach(
            each ->
                draft.toDo(
                    each.place(),
                    "(%s) (%s) is no known constant; %s is unknown"
                        .formatted(each.source(), each.unit(), each.name())));
  }

  static SourceLocation placeOf(Mechanism mechanism, String word) {
    return mechanism.file().items(word).stream()
        .findFirst()
        .map(NeuronItem::place)
        .orElse(SourceLocation.startOf(mechanism.file().name()));
  }

  private static String idFrom(String name) {
    return name.matches("[A-Za-z_].*") ? name : "m_" + name;
  }
}
