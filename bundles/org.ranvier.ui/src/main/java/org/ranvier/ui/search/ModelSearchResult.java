/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.search;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.icons.Icons;

/** What a search of models has found so far. */
public final class ModelSearchResult extends AbstractTextSearchResult
    implements IFileMatchAdapter, IEditorMatchAdapter {
  private final ModelQuery query;

  ModelSearchResult(ModelQuery query) {
    this.query = query;
  }

  @Override
  public String getLabel() {
    return SearchMessages.count(query.title(), getMatchCount(), query.where());
  }

  @Override
  public String getTooltip() {
    return getLabel();
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return Icons.FILE.descriptor();
  }

  @Override
  public ISearchQuery getQuery() {
    return query;
  }

  @Override
  public IFileMatchAdapter getFileMatchAdapter() {
    return this;
  }

  @Override
  public IEditorMatchAdapter getEditorMatchAdapter() {
    return this;
  }

  @Override
  public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
    List<Match> found = new ArrayList<>();
    for (Object element : result.getElements()) {
      if (element instanceof FoundPlace place && place.file().equals(file)) {
        found.addAll(List.of(result.getMatches(element)));
      }
    }
    return found.toArray(Match[]::new);
  }

  @Override
  public IFile getFile(Object element) {
    return element instanceof FoundPlace place
        ? place.file()
        : element instanceof IFile file ? file : null;
  }

  @Override
  public boolean isShownInEditor(Match match, IEditorPart editor) {
    return editor instanceof NeuroMLEditor model
        && match.getElement() instanceof FoundPlace place
        && place.file().equals(model.file());
  }

  @Override
  public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
    IFile file = editor instanceof NeuroMLEditor model ? model.file() : null;
    return file == null ? new Match[0] : computeContainedMatches(result, file);
  }
}
