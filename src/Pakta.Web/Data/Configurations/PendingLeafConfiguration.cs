using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Data.Configurations;

internal sealed class PendingLeafConfiguration : IEntityTypeConfiguration<PendingLeaf>
{
    public void Configure(EntityTypeBuilder<PendingLeaf> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedOnAdd();
    }
}
