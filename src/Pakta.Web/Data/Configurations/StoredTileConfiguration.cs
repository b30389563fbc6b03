using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Data.Configurations;

internal sealed class StoredTileConfiguration : IEntityTypeConfiguration<StoredTile>
{
    public void Configure(EntityTypeBuilder<StoredTile> builder)
    {
        builder.ToTable("Tiles");
        builder.HasKey(t => new { t.Level, t.Index });
    }
}
