// The pipeline's worker: library, index and database live here, off the panel's thread. A worker survives what kills a background.
import { expose } from 'comlink';
import { Database } from '@/lib/storage/database';
import { createPipeline } from './create-pipeline';

expose(createPipeline(new Database(), () => import('virtual:deskside-knowledge')));
