/** How a statement of the knowledge base is known: 資料に明記, 推定（当サイトの読み取り）, 編集注（外部資料による）. */
export type Basis = 'stated' | 'inferred' | 'editorial';
