/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

/**
 * The line that may open a file, {@code <?xml version="1.0" encoding="UTF-8"?>}.
 *
 * @param range all of it
 * @param version the version number, empty where none could be read
 * @param encoding the declared character encoding, empty where none is declared
 * @param standalone {@code yes}, {@code no}, or empty where not declared
 */
public record XmlDeclaration(TextRange range, String version, String encoding, String standalone) {}
