/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import static org.lwjgl.opengl.GL11.GL_FLOAT;
import static org.lwjgl.opengl.GL11.GL_TRIANGLES;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_INT;
import static org.lwjgl.opengl.GL11.glDrawElements;
import static org.lwjgl.opengl.GL15.GL_ARRAY_BUFFER;
import static org.lwjgl.opengl.GL15.GL_DYNAMIC_DRAW;
import static org.lwjgl.opengl.GL15.GL_ELEMENT_ARRAY_BUFFER;
import static org.lwjgl.opengl.GL15.GL_STATIC_DRAW;
import static org.lwjgl.opengl.GL15.glBindBuffer;
import static org.lwjgl.opengl.GL15.glBufferData;
import static org.lwjgl.opengl.GL15.glGenBuffers;
import static org.lwjgl.opengl.GL20.glEnableVertexAttribArray;
import static org.lwjgl.opengl.GL20.glVertexAttribPointer;

import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.Scene;

/**
 * The segments in the memory of the hardware: four corners each, between which two triangles are
 * drawn. Nothing is sent again that has not changed.
 *
 * <pre>
 *   shape    11 numbers a corner: start x y z radius, end x y z radius, corner along across ball
 *   colours  4 bytes a corner: red green blue, how much it stands out
 *   order    6 indices of corners a segment
 * </pre>
 */
final class GlSegments {
  private static final int CORNERS = 4;
  private static final int NUMBERS = 11;
  private static final int INDICES = 6;
  private static final int[] TRIANGLES = {0, 1, 2, 0, 2, 3};
  private static final float[] ALONG = {0, 1, 1, 0};
  private static final float[] ACROSS = {-1, -1, 1, 1};

  private final int shape = glGenBuffers();
  private final int colours = glGenBuffers();
  private final int order = glGenBuffers();
  private @Nullable Scene sent;
  private @Nullable Colours sentColours;
  private @Nullable Marks sentMarks;
  private int size;

  void send(Scene scene, Colours shown, Marks marks) {
    if (scene != sent) {
      sendShape(scene);
      sent = scene;
      sentColours = null;
    }
    if (shown != sentColours || !marks.equals(sentMarks)) {
      sendColours(shown.ofSegments(), marks);
      sentColours = shown;
      sentMarks = marks;
    }
  }

  private void sendShape(Scene scene) {
    size = scene.size();
    float[] numbers = new float[size * CORNERS * NUMBERS];
    int[] indices = new int[size * INDICES];
    int at = 0;
    for (int segment = 0; segment < size; segment++) {
      for (int corner = 0; corner < CORNERS; corner++) {
        System.arraycopy(scene.ends(), Scene.STRIDE * segment, numbers, at, Scene.STRIDE);
        at += Scene.STRIDE;
        numbers[at++] = ALONG[corner];
        numbers[at++] = ACROSS[corner];
        numbers[at++] = scene.rounded()[segment] ? 1 : 0;
      }
      for (int i = 0; i < INDICES; i++) {
        indices[INDICES * segment + i] = CORNERS * segment + TRIANGLES[i];
      }
    }
    glBindBuffer(GL_ARRAY_BUFFER, shape);
    glBufferData(GL_ARRAY_BUFFER, numbers, GL_STATIC_DRAW);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, order);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, indices, GL_STATIC_DRAW);
  }

  private void sendColours(int[] ofSegments, Marks marks) {
    // Red is the first byte on every machine that the workbench runs on: they store low bytes
    // first.
    int[] bytes = new int[CORNERS * ofSegments.length];
    for (int segment = 0; segment < ofSegments.length; segment++) {
      int rgb = ofSegments[segment];
      int share = (int) Math.round(255 * marks.share(segment));
      int packed = rgb >> 16 & 0xFF | rgb & 0xFF00 | (rgb & 0xFF) << 16 | share << 24;
      for (int corner = 0; corner < CORNERS; corner++) {
        bytes[CORNERS * segment + corner] = packed;
      }
    }
    glBindBuffer(GL_ARRAY_BUFFER, colours);
    glBufferData(GL_ARRAY_BUFFER, bytes, GL_DYNAMIC_DRAW);
  }

  void draw() {
    int stride = NUMBERS * Float.BYTES;
    glBindBuffer(GL_ARRAY_BUFFER, shape);
    pointer(GlProgram.START, 4, stride, 0);
    pointer(GlProgram.END, 4, stride, 4L * Float.BYTES);
    pointer(GlProgram.CORNER, 3, stride, 8L * Float.BYTES);
    glBindBuffer(GL_ARRAY_BUFFER, colours);
    glEnableVertexAttribArray(GlProgram.COLOUR);
    glVertexAttribPointer(GlProgram.COLOUR, 4, GL_UNSIGNED_BYTE, true, 0, 0);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, order);
    glDrawElements(GL_TRIANGLES, INDICES * size, GL_UNSIGNED_INT, 0);
  }

  private static void pointer(int attribute, int count, int stride, long offset) {
    glEnableVertexAttribArray(attribute);
    glVertexAttribPointer(attribute, count, GL_FLOAT, false, stride, offset);
  }
}
