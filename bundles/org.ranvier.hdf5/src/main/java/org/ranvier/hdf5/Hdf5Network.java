/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads a network in the layout of libNeuroML and jNeuroML: a group {@code neuroml} with the rest
 * of the document as text in its attribute {@code neuroml_top_level}, in it a group {@code network}
 * with one group for each population ({@code population_…}), projection ({@code projection_…}) and
 * input list ({@code inputList_…} or {@code input_list_…}). Each of these has its properties as
 * attributes and its rows in a table, whose attributes {@code column_0}, … name the columns.
 */
public final class Hdf5Network {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

  private Hdf5Network() {}

  /** Whether a file begins as HDF5 files do, or is named as one. */
  public static boolean isHdf5(Path file) {
    Path name = file.getFileName();
    if (name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".h5")) {
      return true;
    }
    return hasSignature(file);
  }

  /**
   * The NeuroML document that says the same.
   *
   * @throws IOException where the file cannot be read
   * @throws Hdf5NetworkException where it holds no network
   */
  public static String toNeuroML(Path file) throws IOException, Hdf5NetworkException {
    return read(file, Integer.MAX_VALUE).text();
  }

  /**
   * As {@link #toNeuroML}, but without the rows of long tables. They are read from the file as they
   * are asked for, so the file must not change as long as someone does.
   *
   * @param mostRows rows of a table that are written out
   * @throws IOException where the file cannot be read
   * @throws Hdf5NetworkException where it holds no network
   */
  public static NetworkText read(Path file, int mostRows) throws IOException, Hdf5NetworkException {
    if (!Files.isReadable(file)) {
      throw new IOException("the file cannot be read");
    }
    HdfFile hdf = null;
    boolean needed = false;
    try {
      hdf = new HdfFile(file);
      NetworkText network = new NeuroMLText(top(hdf), Files.size(file), mostRows).write();
      needed = !network.rows().isEmpty(); // closed by the Java machine, when nobody has the rows
      return network;
    } catch (RuntimeException damaged) { // whatever the library stumbles over
      throw new Hdf5NetworkException(
          hasSignature(file)
              ? "this HDF5 file is damaged or cut off: its tables cannot be read"
              : "this is not an HDF5 file",
          damaged);
    } catch (OutOfMemoryError | StackOverflowError wrongSize) { // a damaged file names any size
      throw new Hdf5NetworkException(
          "this HDF5 file is damaged, or too large for the memory", wrongSize);
    } finally {
      if (hdf != null && !needed) {
        hdf.close();
      }
    }
  }

  private static boolean hasSignature(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
    } catch (IOException unreadable) {
      return false; // whoever reads the file says so
    }
  }

  private static Group top(HdfFile hdf) throws Hdf5NetworkException {
    Node top = hdf.getChild("neuroml");
    if (top instanceof Group group) {
      return group;
    }
    throw new Hdf5NetworkException(
        "this HDF5 file has no group \"neuroml\"; a NeuroML network as libNeuroML writes it is"
            + " expected");
  }
}
