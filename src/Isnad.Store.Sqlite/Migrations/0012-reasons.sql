-- The code of what went wrong with a delivery, beside its words.
ALTER TABLE saved_deliveries ADD COLUMN reason TEXT;
ALTER TABLE saved_webhooks ADD COLUMN reason TEXT;
