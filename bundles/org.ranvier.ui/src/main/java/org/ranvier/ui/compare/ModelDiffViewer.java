/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.CompareViewerSwitchingPane;
import org.eclipse.compare.IResourceProvider;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.DiffTreeViewer;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.DocumentRangeNode;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.compare.structuremergeviewer.ICompareInputChangeListener;
import org.eclipse.compare.structuremergeviewer.IDiffContainer;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.compare.structuremergeviewer.StructureRootNode;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.events.DisposeEvent;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.compare.Comparison;
import org.ranvier.edit.compare.Difference;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** What differs in the meaning of two models, as a tree; selecting a part shows its two texts. */
final class ModelDiffViewer extends DiffTreeViewer {
  /** How far the tree is open at first: as a rule down to the values. */
  private static final int EXPANDED = 8;

  private final ICompareInputChangeListener changes = _ -> compare();
  private final ModelStructureCreator creator = new ModelStructureCreator();
  private ICompareInput input;
  private DiffNode root = new DiffNode(Differencer.NO_CHANGE);
  private Sides sides;
  private Job job;

  ModelDiffViewer(Composite parent, CompareConfiguration configuration) {
    super(parent, configuration);
    getControl().setData(CompareUI.COMPARE_VIEWER_TITLE, CompareMessages.title);
  }

  /** The two sides with their documents. */
  private record Sides(StructureRootNode left, StructureRootNode right) {
    void dispose() {
      left.dispose();
      right.dispose();
    }
  }

  @Override
  protected Object getRoot() {
    return root;
  }

  @Override
  protected void inputChanged(Object in, Object oldInput) {
    super.inputChanged(in, oldInput);
    if (input != null) {
      input.removeCompareInputChangeListener(changes);
    }
    input = in instanceof ICompareInput compared ? compared : null;
    if (input != null) {
      input.addCompareInputChangeListener(changes);
    }
    compare();
  }

  @Override
  protected void handleDispose(DisposeEvent event) {
    if (input != null) {
      input.removeCompareInputChangeListener(changes);
    }
    if (job != null) {
      job.cancel();
    }
    if (sides != null) {
      sides.dispose();
    }
    super.handleDispose(event);
  }

  private void compare() {
    ICompareInput compared = input;
    if (job != null) {
      job.cancel();
    }
    if (compared == null || compared.getLeft() == null || compared.getRight() == null) {
      show(new DiffNode(Differencer.NO_CHANGE), null);
      return;
    }
    ICoreRunnable comparing = monitor -> compare(compared, monitor);
    job = Job.create(CompareMessages.comparing, comparing);
    job.setPriority(Job.SHORT);
    job.schedule();
  }

  private void compare(ICompareInput compared, IProgressMonitor monitor) throws CoreException {
    IStructureComparator left = creator.createStructure(compared.getLeft(), monitor);
    IStructureComparator right = creator.createStructure(compared.getRight(), monitor);
    if (!(left instanceof StructureRootNode one) || !(right instanceof StructureRootNode other)) {
      return;
    }
    Sides read = new Sides(one, other);
    DiffNode found = new DiffNode(Differencer.CHANGE);
    Path path = path(compared.getLeft()).or(() -> path(compared.getRight())).orElse(null);
    List<Difference> differences =
        Comparison.of(
            document(compared.getLeft(), path, one), document(compared.getRight(), path, other));
    differences.forEach(each -> add(found, one, other, each));
    if (monitor.isCanceled() || getControl().isDisposed()) {
      read.dispose();
      return;
    }
    getControl().getDisplay().asyncExec(() -> showUnlessGone(found, read));
  }

  /** Where a side lies; an earlier state of a file lies nowhere. */
  private static Optional<Path> path(ITypedElement side) {
    return side instanceof IResourceProvider provider
            && provider.getResource() != null
            && provider.getResource().getLocation() != null
        ? Optional.of(provider.getResource().getLocation().toPath())
        : Optional.empty();
  }

  /** Includes are looked for beside the file, whichever state of it is compared. */
  private static XmlDocument document(
      ITypedElement side, @Nullable Path path, StructureRootNode node) {
    Path known = path(side).orElse(path == null ? Path.of(side.getName()) : path);
    return XmlDocument.ofTolerantly(
        known, new XmlFile(node.getDocument().get(), XmlEncoding.UTF_8));
  }

  private static void add(
      IDiffContainer parent, DocumentRangeNode left, DocumentRangeNode right, Difference each) {
    Icons icon = icon(each);
    String name =
        each.kind() == Difference.Kind.MOVED
            ? CompareMessages.moved.formatted(each.title())
            : each.title();
    boolean added = each.kind() == Difference.Kind.ADDED;
    boolean removed = each.kind() == Difference.Kind.REMOVED;
    ModelNode before = added ? null : new ModelNode(left, name, icon, each.leftRange());
    ModelNode after = removed ? null : new ModelNode(right, name, icon, each.rightRange());
    int kind = added ? Differencer.ADDITION : removed ? Differencer.DELETION : Differencer.CHANGE;
    DiffNode node = new DiffNode(parent, kind, null, before, after);
    if (before != null && after != null) {
      each.inner().forEach(inner -> add(node, before, after, inner));
    }
  }

  private static Icons icon(Difference difference) {
    XmlElement element = difference.left() == null ? difference.right() : difference.left();
    boolean whole =
        element != null
            && (element.range().equals(difference.leftRange())
                || element.range().equals(difference.rightRange()));
    return whole ? Icons.ofElement(element.localName()) : Icons.ELEMENT;
  }

  private void showUnlessGone(DiffNode found, Sides read) {
    if (getControl().isDisposed()) {
      read.dispose();
    } else {
      show(found, read);
    }
  }

  private void show(DiffNode found, Sides read) {
    if (sides != null) {
      sides.dispose();
    }
    sides = read;
    root = found;
    refresh();
    expandToLevel(EXPANDED);
    if (getControl().getParent() instanceof CompareViewerSwitchingPane pane) {
      pane.setTitleArgument(read != null && !found.hasChildren() ? CompareMessages.same : null);
    }
  }
}
