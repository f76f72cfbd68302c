package org.parvis.media;

import org.parvis.kernel.PortalId;

/** Announced inside the transaction that moves an asset to another state. */
public record AssetChanged(PortalId portal, AssetId asset, AssetState state) {}
