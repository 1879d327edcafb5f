/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model with a few things wrong.
 *
 * @param seed what it was made from
 * @param changed files that differ: their new content, or nothing where the file is missing
 * @param mutations what was done, in order
 */
record Mutant(Seed seed, Map<Path, Optional<byte[]>> changed, List<String> mutations) {}
