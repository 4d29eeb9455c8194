/** The head of a page: where one is, what it is called, what can be done. Also names the window. */
import { type ReactNode, useEffect } from 'react';

interface Props {
  readonly title: string;
  /** The title as it is shown, where it is more than text. */
  readonly shown?: ReactNode;
  readonly crumbs?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

export function PageHead({ title, shown, crumbs, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Openward`;
  }, [title]);
  return (
    <header className="page-head">
      {crumbs === undefined ? null : <div className="crumbs">{crumbs}</div>}
      <div className="row title-row">
        <h1>{shown ?? title}</h1>
        {actions === undefined ? null : <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </header>
  );
}
