/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.List;
import org.ranvier.convert.reconstruction.Remedy;

/**
 * One change of a reconstruction that settles a finding, as data. Samples are named by their place
 * in the file, since ids may be what is wrong.
 */
public sealed interface SwcRepair extends Remedy {
  /** Leaves a line, or another piece of the file, out that is no sample. */
  record Skip(SamplePlace at) implements SwcRepair {
    @Override
    public String label() {
      return "leave " + at + " out";
    }
  }

  /** Leaves a sample out; what hangs on it then hangs on its parent. */
  record Drop(SamplePlace at) implements SwcRepair {
    @Override
    public String label() {
      return "leave the sample in " + at + " out and join its neighbours";
    }
  }

  /** Leaves a sample out with everything that hangs on it. */
  record DropSubtree(SamplePlace at) implements SwcRepair {
    @Override
    public String label() {
      return "leave the sample in " + at + " out with all that hangs on it";
    }
  }

  /** Hangs a sample on another one. */
  record Attach(SamplePlace at, SamplePlace parent, double distanceUm) implements SwcRepair {
    @Override
    public String label() {
      return "attach the sample in %s to the one in %s, %s µm away"
          .formatted(at, parent, SwcNumbers.rounded(distanceUm));
    }
  }

  /** Adds a soma, a sphere, on which all trees hang that hang on nothing. */
  record AddSoma(double x, double y, double z, double radiusUm) implements SwcRepair {
    @Override
    public String label() {
      return "put a soma between the trees, a sphere with the radius %s µm, and attach them to it"
          .formatted(SwcNumbers.rounded(radiusUm));
    }
  }

  /** Lets a sample hang on nothing, with all that hangs on it: as a further root. */
  record KeepApart(SamplePlace at) implements SwcRepair {
    @Override
    public String label() {
      return "leave the sample in " + at + " apart";
    }
  }

  /** Makes a sample the root. */
  record MakeRoot(SamplePlace at) implements SwcRepair {
    @Override
    public String label() {
      return "make the sample in " + at + " the root";
    }
  }

  /** Makes a sample the root of the tree that it belongs to, turning the links on the way round. */
  record Reroot(SamplePlace at) implements SwcRepair {
    @Override
    public String label() {
      return "let the tree start at the sample in " + at;
    }
  }

  /** Gives a sample another id. */
  record Renumber(SamplePlace at, long id) implements SwcRepair {
    @Override
    public String label() {
      return "give the sample in " + at + " the id " + id;
    }
  }

  /** Gives a sample a radius. */
  record SetRadius(SamplePlace at, double radiusUm) implements SwcRepair {
    @Override
    public String label() {
      return "give the sample in %s the radius %s µm".formatted(at, SwcNumbers.rounded(radiusUm));
    }
  }

  /** Gives a sample a type. */
  record SetType(SamplePlace at, int type) implements SwcRepair {
    @Override
    public String label() {
      return "give the sample in " + at + " the type " + type;
    }
  }

  /** Moves a sample and everything that hangs on it. */
  record Move(SamplePlace at, double dx, double dy, double dz) implements SwcRepair {
    @Override
    public String label() {
      return "move the sample in %s and all that hangs on it by (%s, %s, %s) µm"
          .formatted(at, SwcNumbers.rounded(dx), SwcNumbers.rounded(dy), SwcNumbers.rounded(dz));
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
