/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** Takes the pictures of a film one after the other. */
interface FilmWriter extends Closeable {
  void add(BufferedImage picture) throws IOException;

  /** Ends the film; without it the file is not complete. */
  void finish() throws IOException;
}
