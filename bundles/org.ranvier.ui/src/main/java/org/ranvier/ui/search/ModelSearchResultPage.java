/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.TextRange;

/** Results by file; opening one selects the place in the source. */
public final class ModelSearchResultPage extends AbstractTextSearchViewPage {
  private Content content;

  public ModelSearchResultPage() {
    super(FLAG_LAYOUT_TREE);
    setElementLimit(Integer.valueOf(1000));
  }

  @Override
  protected void configureTreeViewer(TreeViewer viewer) {
    content = new Content();
    viewer.setContentProvider(content);
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
    viewer.setComparator(new ByPlace());
  }

  @Override
  protected void configureTableViewer(TableViewer viewer) {
    throw new IllegalStateException("results are shown as a tree");
  }

  @Override
  protected void elementsChanged(Object[] objects) {
    content.show();
    getViewer().refresh();
  }

  @Override
  protected void clear() {
    if (content != null) {
      content.show();
      getViewer().refresh();
    }
  }

  @Override
  protected void showMatch(Match match, int offset, int length, boolean activate)
      throws PartInitException {
    if (match.getElement() instanceof FoundPlace place) {
      IEditorPart part = IDE.openEditor(getSite().getPage(), place.file(), activate);
      if (part instanceof NeuroMLEditor editor) {
        editor.reveal(new TextRange(offset, offset + length));
      }
    }
  }

  /** Files, and in them the places. */
  private final class Content implements ITreeContentProvider {
    private Map<IFile, List<FoundPlace>> places = new LinkedHashMap<>();

    void show() {
      Map<IFile, List<FoundPlace>> found = new LinkedHashMap<>();
      if (getInput() != null) {
        for (Object element : getInput().getElements()) {
          if (element instanceof FoundPlace place) {
            found.computeIfAbsent(place.file(), _ -> new ArrayList<>()).add(place);
          }
        }
      }
      found.values().forEach(each -> each.sort(Comparator.comparingInt(FoundPlace::offset)));
      places = found;
    }

    @Override
    public void inputChanged(Viewer viewer, Object oldInput, Object newInput) {
      show();
    }

    @Override
    public Object[] getElements(Object input) {
      show();
      return places.keySet().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return parent instanceof IFile ? limited(parent).toArray() : new Object[0];
    }

    /** As many as the Search view is set to show. */
    private List<FoundPlace> limited(Object file) {
      List<FoundPlace> all = places.getOrDefault(file, List.of());
      Integer limit = getElementLimit();
      int shown = limit == null || limit < 0 ? all.size() : Math.min(limit, all.size());
      return all.subList(0, shown);
    }

    int count(Object file) {
      return places.getOrDefault(file, List.of()).size();
    }

    @Override
    public Object getParent(Object element) {
      return element instanceof FoundPlace place ? place.file() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof IFile;
    }
  }

  private static final class ByPlace extends ViewerComparator {
    @Override
    public int compare(Viewer viewer, Object a, Object b) {
      return a instanceof FoundPlace one && b instanceof FoundPlace other
          ? Integer.compare(one.offset(), other.offset())
          : pathOf(a).compareTo(pathOf(b));
    }

    private static String pathOf(Object element) {
      return element instanceof IFile file ? file.getFullPath().toString() : "";
    }
  }

  private final class Labels extends LabelProvider
      implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {
    @Override
    public Image getImage(Object element) {
      return element instanceof IFile ? Icons.FILE.image() : Icons.ELEMENT.image();
    }

    @Override
    public StyledString getStyledText(Object element) {
      StyledString text = new StyledString();
      if (element instanceof IFile file) {
        text.append(file.getName());
        text.append(
            " – " + file.getParent().getFullPath().makeRelative(), StyledString.QUALIFIER_STYLER);
        int places = content.count(file);
        text.append(" (%d)".formatted(places), StyledString.COUNTER_STYLER);
      } else if (element instanceof FoundPlace place) {
        text.append(place.line() + ": ", StyledString.QUALIFIER_STYLER);
        text.append(place.text());
        if (!place.owner().isEmpty()) {
          text.append("  " + place.owner(), StyledString.DECORATIONS_STYLER);
        }
      }
      return text;
    }
  }
}
