/** The mark; takes the colour of its text. */
export const Logo = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden className={className} fill="currentColor">
    <rect x="3" y="3.5" width="18" height="14" rx="4" />
    <path d="M7 17l-1 4.5 5.5-4.5z" />
    <path d="M7.8 8l4.2 6 4.2-6" fill="none" stroke="var(--color-surface)" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
