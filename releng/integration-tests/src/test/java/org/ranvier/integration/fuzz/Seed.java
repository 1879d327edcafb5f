/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.nio.file.Path;
import java.util.Map;

/**
 * A model to start from.
 *
 * @param name what reports call it
 * @param files content by path relative to the folder that holds all of them
 * @param start the file that is read first
 * @param subject the file that has the model; another than {@code start} where that only runs it
 */
record Seed(String name, Map<Path, byte[]> files, Path start, Path subject) {}
