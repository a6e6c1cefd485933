-- The code of what went wrong with a delivery, beside its words.
ALTER TABLE isnad.saved_deliveries ADD COLUMN reason text COLLATE "C";
ALTER TABLE isnad.saved_webhooks ADD COLUMN reason text COLLATE "C";
