/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.search;

/** What somebody typed into a search is no condition; the message says what is expected. */
public final class SearchSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  SearchSyntaxException(String message) {
    super(message);
  }
}
