/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;
import org.eclipse.search.ui.text.Match;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.NameUse;
import org.ranvier.edit.reference.References;
import org.ranvier.edit.search.ModelSearch;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;

/** A search that runs in the background and can be run again. */
public final class ModelQuery implements ISearchQuery {
  /** So many places are kept; nobody goes through more, and a network may have a million. */
  private static final int MOST = 50_000;

  private final String title;
  private final String where;
  private final Scope scope;
  private final Finder finder;
  private final ModelSearchResult result = new ModelSearchResult(this);
  private int found;

  /** The files to search, gathered anew by every run. */
  public interface Scope {
    Collection<IFile> files() throws CoreException;
  }

  /** Hands out the places of one file. */
  private interface Finder {
    void find(References references, XmlDocument document, Found found, BooleanSupplier cancelled);
  }

  /** Takes places as they are found. */
  private interface Found {
    void at(TextRange range, String text, String owner);
  }

  private ModelQuery(String title, String where, Scope scope, Finder finder) {
    this.title = title;
    this.where = where;
    this.scope = scope;
    this.finder = finder;
  }

  /** A search of names, types or values. */
  public static ModelQuery of(ModelSearch search, String title, String where, Scope scope) {
    return new ModelQuery(
        title,
        where,
        scope,
        (references, document, found, cancelled) ->
            search.in(
                references,
                document,
                each -> found.at(each.range(), each.text(), each.owner()),
                cancelled));
  }

  /**
   * A search of the places that name what stands at a place now.
   *
   * @param place of the definition's name, looked up anew by every run
   */
  public static ModelQuery references(Definition definition, String where, Scope scope) {
    return new ModelQuery(
        SearchMessages.references.formatted(definition.title()),
        where,
        scope,
        (references, document, found, cancelled) -> {
          Definition present = again(references, definition);
          for (NameUse use : references.find(present, document, cancelled)) {
            found.at(use.range(), use.line(), "");
          }
        });
  }

  /** The same definition in files that were read anew. */
  private static Definition again(References references, Definition definition) {
    return definition
        .document()
        .path()
        .flatMap(references.files()::find)
        .flatMap(document -> references.definitionAt(document, definition.range().start()))
        .filter(found -> found.name().equals(definition.name()))
        .orElse(definition);
  }

  String title() {
    return title;
  }

  String where() {
    return where;
  }

  @Override
  public String getLabel() {
    return title;
  }

  @Override
  public boolean canRerun() {
    return true;
  }

  @Override
  public boolean canRunInBackground() {
    return true;
  }

  @Override
  public ISearchResult getSearchResult() {
    return result;
  }

  @Override
  public IStatus run(IProgressMonitor monitor) {
    result.removeAll();
    found = 0;
    SubMonitor progress = SubMonitor.convert(monitor, title, 2);
    try {
      Set<IFile> files = new LinkedHashSet<>(scope.files());
      FileSet read = ProjectModels.read(files, progress.split(1));
      References references = new References(read);
      SubMonitor searching = progress.split(1).setWorkRemaining(read.documents().size());
      for (XmlDocument document : read.documents()) {
        searching.subTask(document.fileName());
        ProjectModels.findFile(document)
            .filter(files::contains)
            .ifPresent(
                file ->
                    find(
                        references, document, file, () -> searching.isCanceled() || found >= MOST));
        searching.split(1);
      }
    } catch (CancellationException _) {
      if (found >= MOST) {
        return Status.info(SearchMessages.most.formatted(MOST));
      }
      throw new OperationCanceledException();
    } catch (CoreException e) {
      return e.getStatus();
    }
    return Status.OK_STATUS;
  }

  private void find(
      References references, XmlDocument document, IFile file, BooleanSupplier cancelled) {
    finder.find(
        references,
        document,
        (range, text, owner) -> {
          FoundPlace place =
              new FoundPlace(file, document.lineOf(range.start()), text, owner, range.start());
          if (found < MOST) {
            result.addMatch(new Match(place, range.start(), range.length()));
          }
          found++;
        },
        cancelled);
  }
}
