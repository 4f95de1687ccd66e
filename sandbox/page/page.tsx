import { createRoot } from 'react-dom/client';

import { SandboxPage } from './sandbox-page';
import './page.css';

const root = document.getElementById('page');
if (root !== null) createRoot(root).render(<SandboxPage />);
