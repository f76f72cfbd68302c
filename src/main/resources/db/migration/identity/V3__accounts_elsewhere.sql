-- people of a provider of accounts: the subject means something with its issuer only
CREATE TABLE identity.oidc_link (
    issuer     text NOT NULL,
    subject    text NOT NULL,
    account_id uuid NOT NULL REFERENCES identity.account (id) ON DELETE CASCADE,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX oidc_link_account ON identity.oidc_link (account_id);
