/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import static org.lwjgl.opengl.GL20.GL_COMPILE_STATUS;
import static org.lwjgl.opengl.GL20.GL_FRAGMENT_SHADER;
import static org.lwjgl.opengl.GL20.GL_LINK_STATUS;
import static org.lwjgl.opengl.GL20.GL_VERTEX_SHADER;
import static org.lwjgl.opengl.GL20.glAttachShader;
import static org.lwjgl.opengl.GL20.glBindAttribLocation;
import static org.lwjgl.opengl.GL20.glCompileShader;
import static org.lwjgl.opengl.GL20.glCreateProgram;
import static org.lwjgl.opengl.GL20.glCreateShader;
import static org.lwjgl.opengl.GL20.glGetProgramInfoLog;
import static org.lwjgl.opengl.GL20.glGetProgrami;
import static org.lwjgl.opengl.GL20.glGetShaderInfoLog;
import static org.lwjgl.opengl.GL20.glGetShaderi;
import static org.lwjgl.opengl.GL20.glGetUniformLocation;
import static org.lwjgl.opengl.GL20.glLinkProgram;
import static org.lwjgl.opengl.GL20.glShaderSource;
import static org.lwjgl.opengl.GL20.glUniform1f;
import static org.lwjgl.opengl.GL20.glUniform1i;
import static org.lwjgl.opengl.GL20.glUniform2f;
import static org.lwjgl.opengl.GL20.glUniform3f;
import static org.lwjgl.opengl.GL20.glUniform4f;
import static org.lwjgl.opengl.GL20.glUniformMatrix4fv;
import static org.lwjgl.opengl.GL20.glUseProgram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The two programs that the hardware runs for each corner and each pixel of a segment. */
final class GlProgram {
  static final int START = 0;
  static final int END = 1;
  static final int CORNER = 2;
  static final int COLOUR = 3;

  private final int program;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @throws GlMissingException the hardware does not understand the programs
   */
  GlProgram() {
    program = glCreateProgram();
    glAttachShader(program, shader(GL_VERTEX_SHADER, "segment.vert"));
    glAttachShader(program, shader(GL_FRAGMENT_SHADER, "segment.frag"));
    glBindAttribLocation(program, START, "start");
    glBindAttribLocation(program, END, "end");
    glBindAttribLocation(program, CORNER, "corner");
    glBindAttribLocation(program, COLOUR, "colour");
    glLinkProgram(program);
    if (glGetProgrami(program, GL_LINK_STATUS) == 0) {
      throw new GlMissingException(glGetProgramInfoLog(program));
    }
  }

  private static int shader(int kind, String name) {
    int shader = glCreateShader(kind);
    glShaderSource(shader, text(name));
    glCompileShader(shader);
    if (glGetShaderi(shader, GL_COMPILE_STATUS) == 0) {
      throw new GlMissingException(name + ": " + glGetShaderInfoLog(shader));
    }
    return shader;
  }

  private static String text(String name) {
    try (InputStream in = GlProgram.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the bundle");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException notRead) {
      throw new IllegalStateException(name + " could not be read", notRead);
    }
  }

  void use() {
    glUseProgram(program);
  }

  private int place(String name) {
    return places.computeIfAbsent(name, each -> glGetUniformLocation(program, each));
  }

  void set(String name, float value) {
    glUniform1f(place(name), value);
  }

  void set(String name, boolean value) {
    glUniform1i(place(name), value ? 1 : 0);
  }

  void set(String name, float x, float y) {
    glUniform2f(place(name), x, y);
  }

  void set(String name, float x, float y, float z, float w) {
    glUniform4f(place(name), x, y, z, w);
  }

  void setMatrix(String name, float[] matrix) {
    glUniformMatrix4fv(place(name), false, matrix);
  }

  /** A colour, 0xRRGGBB. */
  void setColour(String name, int rgb) {
    glUniform3f(
        place(name), (rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f);
  }
}
