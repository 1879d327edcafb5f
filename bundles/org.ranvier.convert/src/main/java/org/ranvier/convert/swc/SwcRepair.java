/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.List;
import org.ranvier.convert.reconstruction.Remedy;

/**
 * One change of a reconstruction that settles a finding, as data. Samples are named by their line,
 * since ids may be what is wrong.
 */
public sealed interface SwcRepair extends Remedy {
  /** Leaves a line out that is no sample. */
  record Skip(int line) implements SwcRepair {
    @Override
    public String label() {
      return "leave line " + line + " out";
    }
  }

  /** Leaves a sample out; what hangs on it then hangs on its parent. */
  record Drop(int line) implements SwcRepair {
    @Override
    public String label() {
      return "leave the sample in line " + line + " out and join its neighbours";
    }
  }

  /** Leaves a sample out with everything that hangs on it. */
  record DropSubtree(int line) implements SwcRepair {
    @Override
    public String label() {
      return "leave the sample in line " + line + " out with all that hangs on it";
    }
  }

  /** Hangs a sample on another one. */
  record Attach(int line, int parentLine, double distanceUm) implements SwcRepair {
    @Override
    public String label() {
      return "attach the sample in line %d to the one in line %d, %s µm away"
          .formatted(line, parentLine, SwcNumbers.rounded(distanceUm));
    }
  }

  /** Lets a sample hang on nothing, with all that hangs on it: as a further root. */
  record KeepApart(int line) implements SwcRepair {
    @Override
    public String label() {
      return "leave the sample in line " + line + " apart";
    }
  }

  /** Makes a sample the root. */
  record MakeRoot(int line) implements SwcRepair {
    @Override
    public String label() {
      return "make the sample in line " + line + " the root";
    }
  }

  /** Makes a sample the root of the tree that it belongs to, turning the links on the way round. */
  record Reroot(int line) implements SwcRepair {
    @Override
    public String label() {
      return "let the tree start at the sample in line " + line;
    }
  }

  /** Gives a sample another id. */
  record Renumber(int line, long id) implements SwcRepair {
    @Override
    public String label() {
      return "give the sample in line " + line + " the id " + id;
    }
  }

  /** Gives a sample a radius. */
  record SetRadius(int line, double radiusUm) implements SwcRepair {
    @Override
    public String label() {
      return "give the sample in line %d the radius %s µm"
          .formatted(line, SwcNumbers.rounded(radiusUm));
    }
  }

  /** Gives a sample a type. */
  record SetType(int line, int type) implements SwcRepair {
    @Override
    public String label() {
      return "give the sample in line " + line + " the type " + type;
    }
  }

  /** Moves a sample and everything that hangs on it. */
  record Move(int line, double dx, double dy, double dz) implements SwcRepair {
    @Override
    public String label() {
      return "move the sample in line %d and all that hangs on it by (%s, %s, %s) µm"
          .formatted(line, SwcNumbers.rounded(dx), SwcNumbers.rounded(dy), SwcNumbers.rounded(dz));
    }
  }

  /** Several repairs of the same kind. */
  record All(List<SwcRepair> repairs) implements SwcRepair {
    public All {
      repairs = List.copyOf(repairs);
    }

    @Override
    public String label() {
      return repairs.size() + " times: " + repairs.getFirst().label() + ", …";
    }
  }
}
