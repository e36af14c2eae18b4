export { NotFoundPanel as default } from '@/components/ui/not-found-panel.tsx';
